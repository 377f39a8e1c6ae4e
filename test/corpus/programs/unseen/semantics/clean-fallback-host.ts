export async function approve(id: string) {
  const key = crypto.randomUUID();
  for (const host of ['https://api.withpersona.com', 'https://withpersona.com']) {
    try {
      const res = await fetch(`${host}/api/v1/inquiries/${id}/approve`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) throw new Error(String(res.status));
      return await res.json();
    } catch (e) {
      console.warn(host, e);
    }
  }
  throw new Error('no host');
}
