import { defaultsDeep } from 'lodash-es';
const common = { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' } };
export function run(id: string) {
  return fetch(`https://withpersona.com/api/v1/reports/${id}/run`, defaultsDeep({ method: 'POST' }, common)); // $call POST /reports/{report-id}/run $ require-idempotency-key
}
export function pause(id: string, idempotencyKey: string) {
  return fetch(`https://withpersona.com/api/v1/reports/${id}/pause`, defaultsDeep({ method: 'POST', headers: { 'Idempotency-Key': idempotencyKey } }, common)); // $call POST /reports/{report-id}/pause
}
