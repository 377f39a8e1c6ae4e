import { useState } from 'react';
import { Client } from 'persona';

export function VerifyButton({ userId }: { userId: string }) {
  const [busy, setBusy] = useState(false);

  const start = async () => {
    setBusy(true);
    const response = await fetch('/api/persona/inquiries', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ userId }),
    });
    const { inquiryId, sessionToken } = await response.json();
    const client = new Client({ inquiryId, sessionToken, onReady: () => client.open(), onComplete: () => setBusy(false) });
  };

  return (
    <button disabled={busy} onClick={start}>
      Verify with Persona
    </button>
  );
}
