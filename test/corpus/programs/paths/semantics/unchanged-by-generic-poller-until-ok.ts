import { randomUUID } from 'node:crypto';
async function until<T>(work: () => Promise<T>, done: (t: T) => boolean, max = 5): Promise<T> {
  let last!: T;
  for (let n = 0; n < max; n++) {
    last = await work();
    if (done(last)) return last;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
  return last;
}
export function f(id: string) {
  const key = randomUUID();
  return until( // $ no-unchanged-retry no-same-key-after-server-error
    () =>
      fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        signal: AbortSignal.timeout(10_000),
      }),
    (res) => res.ok,
  );
}
