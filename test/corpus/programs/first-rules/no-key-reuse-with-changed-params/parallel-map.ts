import got from 'got';
import { ulid } from 'ulid';

const persona = got.extend({
  prefixUrl: 'https://withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export async function expireAll(ids: string[]) {
  const headers = { 'idempotency-key': ulid() }; // $ no-key-reuse-with-changed-params#a
  await Promise.all(ids.map((id) => persona.post(`inquiries/${id}/expire`, { headers }))); // $call POST /inquiries/{inquiry-id}/expire $ no-key-reuse-with-changed-params#a
}

export async function expireAllRight(ids: string[]) {
  await Promise.all(ids.map((id) => persona.post(`inquiries/${id}/expire`, { headers: { 'idempotency-key': ulid() } }))); // $call POST /inquiries/{inquiry-id}/expire
}

export async function expireBatch(ids: string[], batchId: string) {
  await Promise.all(
    ids.map((id) => persona.post(`inquiries/${id}/expire`, { headers: { 'idempotency-key': `${batchId}/${id}` } })), // $call POST /inquiries/{inquiry-id}/expire
  );
}
