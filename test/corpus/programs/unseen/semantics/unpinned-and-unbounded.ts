export async function createInquiry(templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $ require-api-version require-request-timeout require-reference-id#a $call POST /inquiries
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId } } }), // $ require-reference-id#a
  });
  if (!res.ok) throw new Error('no inquiry');
  const { data, meta } = await res.json();
  return { id: data.id, token: meta?.['session-token'] };
}

export async function createKnownInquiry(templateId: string, userId: string) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 10_000);
  try {
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify({ data: { attributes: { inquiryTemplateId: templateId, referenceId: userId } } }),
      signal: stop.signal,
    });
    if (!res.ok) throw new Error('no inquiry');
    const { data } = await res.json();
    return { id: data.id, token: data.attributes['session-token'] }; // $ no-session-token-in-attributes
  } finally {
    clearTimeout(timer);
  }
}
