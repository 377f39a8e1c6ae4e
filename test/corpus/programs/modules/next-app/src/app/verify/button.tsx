'use client';

export function Button() {
  return <button onClick={() => void fetch('/api/inquiries', { method: 'POST', body: '{}' })}>Verify</button>;
}
