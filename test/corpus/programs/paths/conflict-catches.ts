// $rules require-conflict-handling
import axios, { AxiosError } from 'axios';

const client = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
const keyed = () => ({ headers: { 'Idempotency-Key': crypto.randomUUID() } });

export async function handled(referenceId: string) {
  try {
    return await client.post('/accounts', { data: { attributes: { 'reference-id': referenceId } } }, keyed());
  } catch (error) {
    if (error instanceof AxiosError && error.response?.status === 409) return null;
    throw error;
  }
}

export async function logged(referenceId: string) {
  try {
    return await client.post('/accounts', { data: { attributes: { 'reference-id': referenceId } } }, keyed()); // $ require-conflict-handling
  } catch (error) {
    console.error(error);
    throw error;
  }
}

export const chained = (id: string) =>
  client.post(`/inquiries/${id}/resume`, undefined, keyed()).catch((error) => {
    switch (error.response?.status) {
      case 404:
      case 409:
        return null;
      default:
        throw error;
    }
  });

export const unchained = (id: string) => client.post(`/inquiries/${id}/resume`, undefined, keyed()); // $ require-conflict-handling

export const accepted = (id: string) => client.post(`/inquiries/${id}/resume`, undefined, { ...keyed(), validateStatus: (status) => status === 200 || status === 409 });

export async function transactionAfterRead(id: string, status: string) {
  const { data } = await client.get(`/transactions/${id}`);
  if (data.data.attributes.status === status) return data.data;
  return client.patch(`/transactions/${id}`, { data: { attributes: { status } } });
}

export const transaction = (id: string, status: string) => client.patch(`/transactions/${id}`, { data: { attributes: { status } } }); // $ require-conflict-handling
export const anonymous = (country: string) => client.post('/accounts', { data: { attributes: { 'country-code': country } } }, keyed());
export const approve = (id: string) => client.post(`/inquiries/${id}/approve`, undefined, keyed());
