import { randomUUID } from 'node:crypto';
import { getClient } from './client.js';

export const importers = () => getClient().get('/importers'); // $call GET /importers
export const list = (name: string) => getClient().post('/list/names', { data: { attributes: { name } } }); // $call POST /list/names $ require-idempotency-key
export const listOnce = (name: string) =>
  getClient().post('/list/names', { data: { attributes: { name } } }, { headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /list/names

export async function items(listId: string, values: string[]) {
  const key = randomUUID(); // $ no-key-reuse-with-changed-params#a
  for (const value of values) {
    await getClient().post('/list-item/names', { data: { attributes: { 'list-id': listId, value } } }, { headers: { 'Idempotency-Key': key } }); // $call POST /list-item/names $ no-key-reuse-with-changed-params#a
  }
}

export async function itemsOnce(listId: string, values: string[]) {
  for (const value of values) {
    await getClient().post('/list-item/names', { data: { attributes: { 'list-id': listId, value } } }, { headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /list-item/names
  }
}
