import axios from 'axios';
import { nanoid } from 'nanoid';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 8000 });
persona.defaults.headers.common['Authorization'] = `Bearer ${process.env.PERSONA_API_KEY}`;
persona.defaults.headers.common['Persona-Version'] = '2025-12-08';
persona.defaults.headers.post['Idempotency-Key'] = nanoid(); // $ no-static-idempotency-key#a

export async function open(body: object) {
  const { data } = await persona.post('/cases', body); // $ no-static-idempotency-key#a $call POST /cases
  return data;
}

export async function read(id: string) {
  const { data } = await persona.get(`/cases/${id}`); // $call GET /cases/{case-id}
  return data;
}
