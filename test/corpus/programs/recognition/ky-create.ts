import ky from 'ky';

export const persona = ky.create({
  prefixUrl: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export async function oneTimeLink(inquiryId: string): Promise<string> {
  const body = await persona // $call POST /inquiries/{inquiry-id}/generate-one-time-link $ require-idempotency-key
    .post(`inquiries/${inquiryId}/generate-one-time-link`, { json: { meta: { 'expires-in-seconds': 3600 } } })
    .json<{ meta: { 'one-time-link': string } }>();
  return body.meta['one-time-link'];
}

export async function getInquiry(inquiryId: string) {
  return persona.get(`inquiries/${inquiryId}`).json(); // $call GET /inquiries/{inquiry-id}
}

export async function approve(inquiryId: string, decisionId: string) {
  await persona(`inquiries/${inquiryId}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'post',
    headers: { 'Idempotency-Key': `approve:${decisionId}` },
  });
}
