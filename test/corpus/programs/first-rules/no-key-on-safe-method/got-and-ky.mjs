import got from 'got';
import ky from 'ky';

const prefixUrl = 'https://api.withpersona.com/api/v1';
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

const viaGot = got.extend({ prefixUrl, headers: { authorization } });
const viaKy = ky.extend({ prefixUrl, headers: { authorization } });

export const templates = () => viaGot('inquiry-templates', { headers: { 'idempotency-key': crypto.randomUUID() } }).json(); // $call GET /inquiry-templates $ no-key-on-safe-method

export const theme = (id) => viaKy.get(`theme-sets/${id}`, { headers: { 'Idempotency-Key': crypto.randomUUID() } }).json(); // $call GET /theme-sets/{theme-set-id} $ no-key-on-safe-method

export const dropTheme = (id) => viaKy(`theme-sets/${id}`, { method: 'delete', headers: { 'Idempotency-Key': crypto.randomUUID() } }); // $call DELETE /theme-sets/{theme-set-id} $ no-key-on-safe-method

export const createTheme = (json) => viaKy.post('theme-sets', { json, headers: { 'Idempotency-Key': crypto.randomUUID() } }).json(); // $call POST /theme-sets
