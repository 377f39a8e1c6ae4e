import { randomUUID } from 'node:crypto';
export function operation(id: string) {
  let key: string | undefined;
  const getKey = () => (key ??= randomUUID());
  const send = () =>
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': getKey(),
      },
      signal: AbortSignal.timeout(10_000),
    });
  return {
    async run() {
      for (let n = 0; n < 4; n++) {
        try {
          const res = await send();
          if (res.status !== 429) return res.ok;
        } catch (error) {
          console.warn(error);
        }
        await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
      }
      return false;
    },
  };
}
