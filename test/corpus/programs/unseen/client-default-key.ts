import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 8000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, // $ no-static-idempotency-key#a
});

export async function open(ref: string, templateId: string) {
  const { data } = await persona.post('/inquiries', { // $ no-static-idempotency-key#a $call POST /inquiries
    data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } },
  });
  return data;
}
