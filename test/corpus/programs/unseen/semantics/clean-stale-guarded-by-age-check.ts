interface Row {
  key: string;
  createdAt: Date;
  inquiryId: string;
}
export async function f(row: Row) {
  const hours = (Date.now() - row.createdAt.getTime()) / 3_600_000;
  const key = hours < 23 ? row.key : crypto.randomUUID();
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${row.inquiryId}/expire`,
    {
      method: "POST",
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
        "Idempotency-Key": key,
      },
      signal: AbortSignal.timeout(10_000),
    },
  );
  return res.ok;
}
