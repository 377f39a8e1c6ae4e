import https from 'node:https';
import { randomUUID } from 'node:crypto';

const options = (method: string, path: string, headers: Record<string, string>) => ({
  hostname: 'withpersona.com',
  path: `/api/v1${path}`,
  method,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers },
});

export function devices(callback: (status?: number) => void) {
  https.get(options('GET', '/devices', { 'Idempotency-Key': randomUUID() }), (res) => callback(res.statusCode)); // $call GET /devices $ no-key-on-safe-method
}

export function createList(callback: (status?: number) => void) {
  https // $call POST /list/strings
    .request(options('POST', '/list/strings', { 'Idempotency-Key': randomUUID() }), (res) => callback(res.statusCode))
    .end('{}');
}

export function device(id: string, callback: (status?: number) => void) {
  https.get(options('GET', `/devices/${id}`, { 'X-Request-Id': randomUUID() }), (res) => callback(res.statusCode)); // $call GET /devices/{device-id}
}
