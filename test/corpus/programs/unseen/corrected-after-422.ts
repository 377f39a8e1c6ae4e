import axios, { AxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

export async function open(ref: string, templateId: string, phone: string) {
  const attributes: Record<string, unknown> = { 'inquiry-template-id': templateId, 'reference-id': ref, fields: { 'phone-number': phone } };
  const config = { timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } };
  try {
    return await axios.post('https://api.withpersona.com/api/v1/inquiries', { data: { attributes } }, config);
  } catch (error) {
    if (!(error instanceof AxiosError) || error.response?.status !== 422) throw error;
    attributes['fields'] = {};
    return axios.post('https://api.withpersona.com/api/v1/inquiries', { data: { attributes } }, config); // $ no-key-reuse-with-changed-params
  }
}
