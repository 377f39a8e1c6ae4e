import merge from 'lodash/merge';
const DEFAULTS = { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_KEY}`, 'Content-Type': 'application/json' } };
export const create = (body: object) => {
  const init = merge({}, DEFAULTS, { body: JSON.stringify(body) });
  return fetch('https://api.withpersona.com/api/v1/inquiries', init); // $call POST /inquiries $ require-idempotency-key
};
export const createKeyed = (body: object, key: string) =>
  fetch('https://api.withpersona.com/api/v1/inquiries', merge({}, DEFAULTS, { headers: { 'Idempotency-Key': key }, body: JSON.stringify(body) })); // $call POST /inquiries
