import { $fetch, ofetch } from 'ofetch';

const persona = ofetch.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export const createInquiry = (templateId: string) =>
  persona('/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    body: { data: { attributes: { 'inquiry-template-id': templateId } } },
  });

export const listInquiries = (referenceId: string) =>
  persona('/inquiries', { query: { 'filter[reference-id]': referenceId } }); // $call GET /inquiries

export async function expire(id: string, requestId: string) {
  await $fetch(`https://withpersona.com/api/v1/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
  });
}
