const ONCE = { create: 'create-inquiry', resume: 'resume-inquiry' } as const;

enum Prefix {
  Inquiry = 'inq',
  Case = 'case',
}

const api = 'https://withpersona.com/api/v1';
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

export const create = (body: string) =>
  fetch(`${api}/inquiries`, { method: 'POST', headers: { authorization, 'idempotency-key': ONCE.create }, body }); // $call POST /inquiries $ no-static-idempotency-key

export const openCase = (body: string) =>
  fetch(`${api}/cases`, { method: 'POST', headers: { authorization, 'idempotency-key': `${Prefix.Case}:${Prefix.Inquiry}` }, body }); // $call POST /cases $ no-static-idempotency-key

export const createOnce = (body: string, ticketId: string) =>
  fetch(`${api}/inquiries`, { method: 'POST', headers: { authorization, 'idempotency-key': `${ONCE.create}/${ticketId}` }, body }); // $call POST /inquiries

export const openCaseOnce = (body: string) =>
  fetch(`${api}/cases`, { method: 'POST', headers: { authorization, 'idempotency-key': [Prefix.Case, crypto.randomUUID()].join('-') }, body }); // $call POST /cases
