import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
export async function account(ref: string) {
  try {
    return (await persona.post('/accounts', { data: { attributes: { 'reference-id': ref } } }, { headers: { 'Idempotency-Key': randomUUID() } })).data;
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.status === 409) {
      return (await persona.get('/accounts', { params: { 'filter[reference-id]': ref } })).data.data[0];
    }
    throw error;
  }
}
