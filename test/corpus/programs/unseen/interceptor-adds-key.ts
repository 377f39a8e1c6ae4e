import axios from 'axios';
import { v4 } from 'uuid';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 8000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
persona.interceptors.request.use((config) => {
  if (config.method === 'post' && !config.headers['Idempotency-Key']) {
    config.headers['Idempotency-Key'] = v4();
  }
  return config;
});

export const open = (ref: string, templateId: string) =>
  persona.post('/inquiries', { data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }); // $call POST /inquiries
export const read = (id: string) => persona.get(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
