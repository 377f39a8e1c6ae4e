import request from 'superagent';
import { v7 as uuid } from 'uuid';

const ROOT = 'https://withpersona.com/api/v1';
const TOKEN = process.env.PERSONA_API_KEY as string;

export const openReport = (attributes: object) =>
  request('POST', `${ROOT}/reports`) // $call POST /reports
    .type('json')
    .accept('json')
    .auth(TOKEN, { type: 'bearer' })
    .set('Idempotency-Key', uuid())
    .send({ data: { attributes } });

export const pauseReport = (id: string) =>
  request.post(`${ROOT}/reports/${id}/pause`).auth(TOKEN, { type: 'bearer' }).timeout({ response: 5000 }); // $call POST /reports/{report-id}/pause $ require-idempotency-key

export const reports = (after?: string) =>
  request(`${ROOT}/reports`).query({ 'page[size]': 50, ...(after && { 'page[after]': after }) }).auth(TOKEN, { type: 'bearer' }); // $call GET /reports

export const forget = (id: string) => request.del(`${ROOT}/reports/${id}`).set({ Authorization: `Bearer ${TOKEN}` }); // $call DELETE /reports/{report-id}
