import { useEffect, useState } from 'react';

const headers = {
  Authorization: `Bearer ${process.env.EXPO_PUBLIC_PERSONA_API_KEY}`, // $ no-client-side-api-key#a
  'Persona-Version': '2025-12-08',
};

export function InquiryScreen({ id }: { id: string }) {
  const [status, setStatus] = useState<string>();
  useEffect(() => {
    void (async () => {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $ no-client-side-api-key#a $call GET /inquiries/{inquiry-id}
      if (!res.ok) return;
      const { data } = await res.json();
      setStatus(data.attributes.status);
    })();
  }, [id]);
  return <p>{status ?? '…'}</p>;
}
