import got from 'got';

const retry = { limit: 0 };

const persona = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  retry,
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' },
});

export const open = (json: object, key: string) => persona.post('cases', { json, headers: { 'idempotency-key': key } }).json(); // $call POST /cases $ require-request-timeout
export const openInTime = (json: object, key: string) =>
  persona.post('cases', { json, headers: { 'idempotency-key': key }, timeout: { request: 9_000 } }).json(); // $call POST /cases

export const status = async (id: string) => (await persona(`cases/${id}`).json<any>()).data.attributes.status; // $call GET /cases/{case-id}
export const statusOfAny = async (id: string) =>
  (await persona(`cases/${id}`, { throwHttpErrors: false }).json<any>()).data.attributes.status; // $call GET /cases/{case-id} $ require-status-check
export const statusOfAnyChecked = async (id: string) => {
  const res = await persona(`cases/${id}`, { throwHttpErrors: false, responseType: 'json' }); // $call GET /cases/{case-id}
  return res.statusCode === 200 ? (res.body as any).data.attributes.status : undefined;
};
