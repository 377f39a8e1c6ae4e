import axios from 'axios';

axios.defaults.baseURL = 'https://withpersona.com/api/v1';
axios.defaults.headers.common['Authorization'] = `Bearer ${process.env.PERSONA_API_KEY}`;
axios.defaults.headers.common['Persona-Version'] = '2021-07-05';

export async function createReport(type, attributes) {
  const res = await axios.post('/reports', { data: { type, attributes } }); // $call POST /reports $ require-idempotency-key
  return res.data.data;
}

export async function dismissMatches(reportId) {
  await axios.post(`/reports/${reportId}/dismiss`, null, { // $call POST /reports/{report-id}/dismiss
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
}

export function getReport(reportId) {
  return axios.get(`/reports/${reportId}`).then((r) => r.data.data); // $call GET /reports/{report-id}
}
