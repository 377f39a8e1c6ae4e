import got from 'got';

const base = { prefixUrl: 'https://withpersona.com/api/v1', headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };

export async function openAndClose(template: string) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  const headers = { ...base.headers, 'idempotency-key': key }; // $ no-key-reuse-with-changed-params#a
  const opened: any = await got.post('cases', { ...base, headers, json: { data: { attributes: { 'case-template-id': template } } } }).json(); // $call POST /cases $ no-key-reuse-with-changed-params#a
  await got.post(`cases/${opened.data.id}/set-status`, { ...base, headers, json: { meta: { status: 'Closed' } } }); // $call POST /cases/{case-id}/set-status $ no-key-reuse-with-changed-params#a
}

export async function openAndCloseFresh(template: string) {
  const headers: Record<string, string> = { ...base.headers };
  headers['idempotency-key'] = crypto.randomUUID();
  const opened: any = await got.post('cases', { ...base, headers, json: { data: { attributes: { 'case-template-id': template } } } }).json(); // $call POST /cases
  headers['idempotency-key'] = crypto.randomUUID();
  await got.post(`cases/${opened.data.id}/set-status`, { ...base, headers, json: { meta: { status: 'Closed' } } }); // $call POST /cases/{case-id}/set-status
}
