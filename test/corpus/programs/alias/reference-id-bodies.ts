// $rules require-reference-id
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() };
const post = (path: string, body: string) => fetch(`https://api.withpersona.com/api/v1${path}`, { method: 'POST', headers, body });

export function viaPayload(user: { id: string }) {
  const payload = { data: { attributes: { 'inquiry-template-id': 'itmpl_1' } as Record<string, string> } };
  payload.data.attributes['reference-id'] = user.id;
  return post('/inquiries', JSON.stringify(payload));
}

export function viaPayloadForgotten() {
  const payload = { data: { attributes: { 'inquiry-template-id': 'itmpl_1' } } };
  const body = JSON.stringify(payload);
  return post('/inquiries', body); // $ require-reference-id
}

export function viaConditional(user?: { id: string }) {
  const attributes = { 'inquiry-template-id': 'itmpl_1', ...(user ? { 'reference-id': user.id } : {}) };
  return post('/inquiries', JSON.stringify({ data: { attributes } }));
}

export function viaMeta(user: { id: string }) {
  return post('/inquiries', JSON.stringify({ data: { attributes: { 'inquiry-template-id': 'itmpl_1', reference_id: user.id } } }));
}

export const viaText = (body: string) => post('/accounts', body);

export const emptyAccount = () => post('/accounts', JSON.stringify({ data: { attributes: {} } })); // $ require-reference-id

export function viaForm(user: { id: string }) {
  const { id, ...rest } = user;
  return post('/transactions', JSON.stringify({ data: { attributes: { 'transaction-type-id': 'txntp_1', 'reference-id': id, fields: rest } } }));
}

export const ofCase = () => post('/cases', JSON.stringify({ data: { attributes: { 'case-template-id': 'ctmpl_1' } } }));
