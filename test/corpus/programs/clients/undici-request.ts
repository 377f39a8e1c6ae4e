import { request } from 'undici';

const headers = { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' };

export async function unchecked(id: string) {
  const { body } = await request(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id} $ require-status-check#a
  const { data } = (await body.json()) as any; // $ require-status-check#a
  return data.attributes.status; // $ require-status-check#a
}

export async function checked(id: string) {
  const { statusCode, body } = await request(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id}
  if (statusCode !== 200) throw new Error(`${statusCode}`);
  const { data } = (await body.json()) as any;
  return data.attributes.status;
}

export async function pause(id: string, key: string) {
  const { statusCode } = await request(`https://api.withpersona.com/api/v1/reports/${id}/pause`, { // $call POST /reports/{report-id}/pause
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key },
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
  });
  return statusCode === 200;
}
