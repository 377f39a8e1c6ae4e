const {
  PERSONA_HOST = 'https://withpersona.com',
  PERSONA_API_KEY,
} = process.env;

const inquiriesUrl = `${PERSONA_HOST.replace(/\/$/, '')}/api/v1/inquiries`;

export async function createInquiry(referenceId: string): Promise<string> {
  const response = await fetch(inquiriesUrl, { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      data: { attributes: { 'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID, 'reference-id': referenceId } },
    }),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const json = (await response.json()) as { data: { id: string } };
  return json.data.id;
}
