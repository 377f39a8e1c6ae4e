// $rules recommended
'use client';

import { useState } from 'react';

export function StartButton({ templateId }: { templateId: string }) {
  const [id, setId] = useState<string>();
  const start = async () => {
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-client-side-api-key#a require-idempotency-key
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.NEXT_PUBLIC_PERSONA_API_KEY}`, // $ no-client-side-api-key#a
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId } } }),
    });
    if (!res.ok) return;
    const { data } = await res.json();
    setId(data.id);
  };
  return <button onClick={start}>{id ?? 'Verify me'}</button>;
}
