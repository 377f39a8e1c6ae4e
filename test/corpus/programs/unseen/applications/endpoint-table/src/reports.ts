import { call } from './call';
import { ENDPOINTS } from './endpoints';

export const createReport = (attributes: object, key: string) =>
  call(ENDPOINTS.createReport, { body: { data: { attributes } }, key }); // $call POST /reports

export const getReport = (id: string) => call(ENDPOINTS.getReport, { params: { id } }); // $call GET /reports/{report-id}

export const runReport = (id: string) => call(ENDPOINTS.runReport, { params: { id } }); // $ require-idempotency-key $call POST /reports/{report-id}/run

export const deleteReport = (id: string) => call(ENDPOINTS.deleteReport, { params: { id } }); // $call DELETE /reports/{report-id}
