import got from 'got';
import { v4 } from 'uuid';

const persona = got.extend({
  prefixUrl: 'https://withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  responseType: 'json',
  resolveBodyOnly: true,
});

export const sandboxPass = (id) => persona.post(`inquiries/${id}/perform-simulate-actions`, { json: { meta: { simulateActions: [] } } }); // $call POST /inquiries/{inquiry-id}/perform-simulate-actions $ require-idempotency-key

export const translate = (template, json) => persona(`inquiry-templates/${template}/translations`, { method: 'POST', json, headers: { 'idempotency-key': v4() } }); // $call POST /inquiry-templates/{inquiry-template-id}/translations

export const graph = (json) => persona.post('graph-queries', { json }); // $call POST /graph-queries

export const share = (json) => persona({ url: 'connect/share-tokens', method: 'POST', json }); // $call POST /connect/share-tokens $ require-idempotency-key

export const events = (after) => persona('events', { searchParams: { 'page[after]': after } }); // $call GET /events
