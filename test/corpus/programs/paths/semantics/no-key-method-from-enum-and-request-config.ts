enum M {
  Get = 'GET',
  Post = 'POST',
}
const config = (m: M, path: string) => ({
  url: `https://api.withpersona.com/api/v1${path}`,
  init: {
    method: m,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
    },
    signal: AbortSignal.timeout(10_000),
  },
});
export async function f(id: string) {
  const { url, init } = config(M.Post, `/inquiries/${id}/expire`);
  const res = await fetch(url, init); // $ require-idempotency-key
  return res.ok;
}
