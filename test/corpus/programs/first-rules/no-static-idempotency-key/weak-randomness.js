import ky from 'ky';

const persona = ky.create({ prefixUrl: 'https://withpersona.com/api/v1', headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

const dice = () => Math.random().toString(36).substring(2, 10); // $ no-static-idempotency-key#a

const strong = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const viaDice = (json) => persona.post('accounts', { json, headers: { 'idempotency-key': dice() } }); // $call POST /accounts $ no-static-idempotency-key#a
export const viaStrong = (json) => persona.post('accounts', { json, headers: { 'idempotency-key': strong() } }); // $call POST /accounts
export const viaJitter = (json) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 200)).then(() =>
    persona.post('accounts', { json, headers: { 'idempotency-key': crypto.randomUUID() } }), // $call POST /accounts
  );
