'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import Persona from 'persona';

async function json<T>(input: string, init?: RequestInit): Promise<T> {
  const res = await fetch(input, init);
  if (!res.ok) throw new Error(await res.text());
  return res.json();
}

export function VerifyButton({ environmentId }: { environmentId: string }) {
  const status = useQuery({
    queryKey: ['verification'],
    queryFn: () => json<{ status: string }>('/api/verification'),
    refetchInterval: 5000,
  });
  const start = useMutation({
    mutationFn: () => json<{ inquiryId: string; sessionToken: string }>('/api/verification', { method: 'POST' }),
    retry: 2,
    onSuccess: ({ inquiryId, sessionToken }) => {
      const client = new Persona.Client({ inquiryId, sessionToken, environmentId, onReady: () => client.open() });
    },
  });
  if (status.data?.status === 'approved') return <p>Verified</p>;
  return (
    <button disabled={start.isPending} onClick={() => start.mutate()}>
      Verify
    </button>
  );
}
