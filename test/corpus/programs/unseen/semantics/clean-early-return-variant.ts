import { randomUUID } from 'node:crypto';
const send = async (path: string, key: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(path);
  return res.json();
};
export async function decide(id: string, verdict: 'yes' | 'no' | 'maybe') {
  const key = randomUUID();
  const actions = { yes: 'approve', no: 'decline', maybe: 'mark-for-review' } as const;
  return send(`/inquiries/${id}/${actions[verdict]}`, key);
}
