import axios from 'axios';
import { randomUUID } from 'crypto';

const instance = axios.create();
instance.defaults.baseURL = 'https://api.withpersona.com/api/v1/';
instance.defaults.headers.common.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

instance.interceptors.request.use((config) => {
  if (config.method === 'post') {
    config.headers.set('Idempotency-Key', randomUUID());
  }
  return config;
});

// The interceptor gives each POST its key.
export async function createListItem(listId: string, value: string) {
  const { data } = await instance.post('list-item/names', { // $call POST /list-item/names
    data: { attributes: { 'list-id': listId, value } },
  });
  return data;
}

export async function archiveListItem(itemId: string) {
  await instance.delete(`list-item/names/${itemId}`); // $call DELETE /list-item/names/{list-item-id}
}
