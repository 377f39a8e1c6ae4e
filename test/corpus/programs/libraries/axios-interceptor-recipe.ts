import axios from 'axios';

const MAX = 4;

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

client.interceptors.response.use(undefined, async (error) => { // $ no-same-key-after-server-error#a
  const { config, response } = error;
  config.attempts = (config.attempts ?? 0) + 1;
  if (config.attempts > MAX || (response && response.status < 500)) throw error;
  await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** config.attempts));
  return client(config); // $ no-same-key-after-server-error#a
});

export const dismiss = (id: string, key: string) => client.post(`/reports/${id}/dismiss`, undefined, { headers: { 'Idempotency-Key': key } }); // $call POST /reports/{report-id}/dismiss $ no-same-key-after-server-error#a
