// $rules require-reference-id require-conflict-handling
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': 'see other rules' };
const post = (path: string, attributes: object) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify({ data: { attributes } }) });

interface Person {
  id: string;
  name?: string;
}

export function inquiry(person: Person) {
  const attributes: Record<string, unknown> = { 'inquiry-template-id': 'itmpl_1' };
  attributes['reference-id'] = person.id;
  return post('/inquiries', attributes);
}

export function inquiryForgotten(person: Person) {
  const attributes: Record<string, unknown> = { 'inquiry-template-id': 'itmpl_1' };
  attributes['note'] = person.id;
  return post('/inquiries', attributes); // $ require-reference-id
}

export function inquirySpread(person: Person, rest: object) {
  return post('/inquiries', { 'inquiry-template-id': 'itmpl_1', note: person.id, ...rest });
}

export function misspelt(person: Person) {
  return post('/inquiries', { 'inquiry-template-id': 'itmpl_1', 'reference-Id': person.id }); // $ require-reference-id
}

export function transaction(person: Person) {
  return post('/transactions', { 'transaction-type-id': 'txntp_1', fields: { person: person.id } }); // $ require-reference-id
}

export function accountOf(inquiry: { accountId: string }) {
  return post('/inquiries', { 'inquiry-template-id': 'itmpl_1', 'account-id': inquiry.accountId, 'reference-id': inquiry.accountId });
}

export function anonymousAccount() {
  return post('/accounts', { 'country-code': 'DE' }); // $ require-reference-id
}
