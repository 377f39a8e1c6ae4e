import { randomUUID } from 'node:crypto';

class Rejected extends Error {}

export async function approve(id: string, onTry: (n: number) => void) {
  const key = randomUUID();
  let n = 0;
  for (;;) {
    try {
      try {
        const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
          method: 'POST',
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            'Persona-Version': '2025-12-08',
            'Idempotency-Key': key,
          },
          signal: AbortSignal.timeout(10_000),
        });
        if (!res.ok) throw new Rejected(`approve: ${res.status}`);
        return await res.json();
      } finally {
        onTry(n);
      }
    } catch (error) {
      if (error instanceof Rejected) throw error;
      if (++n === 5) throw new Error('given up', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 2500 * 2 ** n));
    }
  }
}
