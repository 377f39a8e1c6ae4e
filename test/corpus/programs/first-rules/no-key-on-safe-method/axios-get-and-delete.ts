import axios from 'axios';
import { v4 } from 'uuid';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

export const getReport = (id: string) => persona.get(`/reports/${id}`, { headers: { 'Idempotency-Key': v4() } }); // $call GET /reports/{report-id} $ no-key-on-safe-method

export const redactReport = (id: string) => persona.delete(`/reports/${id}`, { headers: { 'idempotency-key': v4() } }); // $call DELETE /reports/{report-id} $ no-key-on-safe-method

export const runReport = (id: string) =>
  persona.post(`/reports/${id}/run`, undefined, { headers: { 'Idempotency-Key': v4() } }); // $call POST /reports/{report-id}/run

export const listReports = () => persona.get('/reports', { params: { 'page[size]': 50 } }); // $call GET /reports
