import axios, { type AxiosInstance } from 'axios';

let instance: AxiosInstance | undefined;

const persona = (): AxiosInstance =>
  (instance ??= axios.create({
    baseURL: 'https://api.withpersona.com/api/v1',
    timeout: 15_000,
    headers: { common: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } },
  }));

export async function importAccounts(csv: Buffer, runId: string) {
  const form = new FormData();
  form.append('data[attributes][file]', new Blob([csv]), 'accounts.csv');
  const { data: { data: importer } } = await persona().post('/importer/accounts', form, { headers: { 'Idempotency-Key': runId } }); // $call POST /importer/accounts
  return importer.id as string;
}

export async function importer(id: string) {
  const { data } = await persona().get(`/importers/${id}`); // $call GET /importers/{importer-id}
  return data.data;
}

export async function importNames(csv: Buffer) {
  const form = new FormData();
  form.append('data[attributes][file]', new Blob([csv]), 'names.csv');
  return persona().request({ url: '/importer/list-item/names', method: 'POST', data: form }); // $call POST /importer/list-item/names $ require-idempotency-key
}
