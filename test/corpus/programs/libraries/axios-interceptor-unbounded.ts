import axios from 'axios';

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

client.interceptors.response.use(undefined, async (error) => { // $ require-retry-limit#a require-retry-backoff#b
  if (error.response?.status !== 429) throw error;
  await new Promise((resolve) => setTimeout(resolve, 5_000)); // $ require-retry-limit#a require-retry-backoff#b
  return client(error.config); // $ require-retry-limit#a require-retry-backoff#b
});

export const run = (id: string, key: string) => client.post(`/reports/${id}/run`, undefined, { headers: { 'Idempotency-Key': key } }); // $call POST /reports/{report-id}/run $ require-retry-limit#a require-retry-backoff#b
