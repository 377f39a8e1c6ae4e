// $rules recommended
'use client';

import { useEffect, useState } from 'react';
import { Client } from 'persona';

// The template id is public, and the page talks to its own server.
export function Verify() {
  const [inquiryId, setInquiryId] = useState<string>();
  useEffect(() => {
    void fetch('/api/inquiries', { method: 'POST' })
      .then((res) => res.json())
      .then(({ id }) => setInquiryId(id));
  }, []);
  const open = () => {
    const client = new Client({ templateId: process.env.NEXT_PUBLIC_PERSONA_TEMPLATE_ID, inquiryId, onReady: () => client.open() });
  };
  return <button onClick={open}>Open</button>;
}
