import axios from 'axios';

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

client.interceptors.response.use(
  (response) => response,
  async (error) => {
    const { config, response } = error;
    if (response?.status !== 429 || config.repeated) throw error;
    config.repeated = true;
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers['ratelimit-reset'] ?? 60) * 1000));
    return client.request(config);
  },
);

export const dismiss = (id: string, key: string) => client.post(`/reports/${id}/dismiss`, undefined, { headers: { 'Idempotency-Key': key } }); // $call POST /reports/{report-id}/dismiss
