'use client';
import { useState } from 'react';

export function Status({ id }: { id: string }) {
  const [status, setStatus] = useState('');
  const load = async () => {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, {
      headers: { Authorization: `Bearer ${process.env.NEXT_PUBLIC_PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' }, // $ no-client-side-api-key
    });
    if (res.ok) setStatus((await res.json()).data.attributes.status);
  };
  return <button onClick={load}>{status || 'load'}</button>;
}
