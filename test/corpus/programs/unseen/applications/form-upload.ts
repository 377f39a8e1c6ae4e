import FormData from 'form-data';
import axios from 'axios';
import { createReadStream } from 'node:fs';

const api = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
  maxBodyLength: Infinity,
});

export async function importList(listId: string, file: string, importId: string) {
  const form = new FormData();
  form.append('data[attributes][list-id]', listId);
  form.append('data[attributes][file]', createReadStream(file));
  const { data } = await api.post('/importer/list-item/email-addresses', form, { // $call POST /importer/list-item/email-addresses
    headers: { ...form.getHeaders(), 'Idempotency-Key': importId },
    timeout: 120_000,
  });
  return data.data.id;
}

export async function importSlow(file: string, importId: string) {
  const form = new FormData();
  form.append('data[attributes][file]', createReadStream(file));
  return api.post('/importer/accounts', form, { // $ require-request-timeout $call POST /importer/accounts
    headers: { ...form.getHeaders(), 'Idempotency-Key': importId },
  });
}
