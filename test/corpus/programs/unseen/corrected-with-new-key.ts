import axios, { AxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

const create = (attributes: object) =>
  axios.post('https://api.withpersona.com/api/v1/inquiries', { data: { attributes } }, { timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } });

export async function open(ref: string, templateId: string, phone: string) {
  const attributes = { 'inquiry-template-id': templateId, 'reference-id': ref };
  try {
    return await create({ ...attributes, fields: { 'phone-number': phone } });
  } catch (error) {
    if (error instanceof AxiosError && error.response?.status === 422) return create(attributes);
    throw error;
  }
}
