export async function f(message: { id: string; params: { inquiryId: string } }) {
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${message.params.inquiryId}/expire`,
    {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': message.id,
      },
      signal: AbortSignal.timeout(10_000),
    },
  );
  return res.ok;
}
