import ky from 'ky';

const persona = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  retry: 0,
  timeout: false,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

export const open = (json: object, key: string) => persona.post('cases', { json, headers: { 'Idempotency-Key': key } }).json(); // $call POST /cases $ require-request-timeout
export const openInTime = (json: object, key: string) => persona.post('cases', { json, headers: { 'Idempotency-Key': key }, timeout: 9_000 }).json(); // $call POST /cases
// Ten seconds are the default.
export const openByDefault = (json: object, key: string) =>
  ky.post('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    json,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Idempotency-Key': key },
  });
export const status = async (id: string) => (await persona.get(`cases/${id}`).json<any>()).data.attributes.status; // $call GET /cases/{case-id}
export const statusOfAny = async (id: string) =>
  (await persona.get(`cases/${id}`, { throwHttpErrors: false }).json<any>()).data.attributes.status; // $call GET /cases/{case-id} $ require-status-check
