import axios from 'axios';
const api = axios.create({ baseURL: 'https://withpersona.com/api/v1' });
api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  if (config.method === 'post' && !config.headers['Idempotency-Key']) config.headers['Idempotency-Key'] = crypto.randomUUID();
  return config;
});
export const a = (b: object) => api.post('/cases', b); // $call POST /cases
export const c = () => api.get('/cases'); // $call GET /cases
