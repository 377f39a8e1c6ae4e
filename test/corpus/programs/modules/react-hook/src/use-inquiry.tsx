import { useEffect, useState } from 'react';
import { persona } from './persona';

export function useInquiry(id: string) {
  const [status, setStatus] = useState<string>();
  useEffect(() => {
    void persona(`/inquiries/${id}`).then(async (res) => {
      if (res.ok) setStatus((await res.json()).data.attributes.status);
    });
  }, [id]);
  return status;
}
