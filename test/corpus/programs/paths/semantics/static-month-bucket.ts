export async function f(id: string, customerId: string) {
  const now = new Date();
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': `${customerId}-${now.getFullYear()}-${now.getMonth() + 1}`, // $ no-static-idempotency-key
    },
    signal: AbortSignal.timeout(10_000),
  });
  return res.ok;
}
