import { personaHeaders, sign } from './headers';
import { log } from './log';

const base = 'https://withpersona.com/api/v1';

export const imported = (body: string) => fetch(`${base}/inquiries`, { method: 'POST', headers: personaHeaders(), body }); // $call POST /inquiries

export const importedSpread = (body: string) =>
  fetch(`${base}/inquiries`, { method: 'POST', headers: { accept: 'application/json', ...personaHeaders() }, body }); // $call POST /inquiries

// An imported function receives the object and may write into it.
export async function signed(body: string) {
  const headers = { authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  sign(headers);
  return fetch(`${base}/accounts`, { method: 'POST', headers, body }); // $call POST /accounts
}

// `console.log` does not.
export async function logged(body: string) {
  const headers = { authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  console.log('sending', Object.keys(headers));
  log.debug('sending to persona');
  return fetch(`${base}/accounts`, { method: 'POST', headers, body }); // $call POST /accounts $ require-idempotency-key
}
