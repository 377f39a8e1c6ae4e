const post = fetch.bind(globalThis);
export async function f(id: string) {
  const res = await post(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ require-idempotency-key
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
    },
    signal: AbortSignal.timeout(10_000),
  });
  return res.ok;
}
