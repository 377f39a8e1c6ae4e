import axios, { type InternalAxiosRequestConfig } from 'axios';
import { v7 as uuidv7 } from 'uuid';

const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });

function addKey(config: InternalAxiosRequestConfig) {
  if (config.method?.toUpperCase() === 'POST' && !config.headers.has('Idempotency-Key')) {
    config.headers.set('Idempotency-Key', uuidv7());
  }
  return config;
}

persona.interceptors.request.use(addKey);
persona.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  return config;
});

export const createInquiry = (attributes: object) => persona.post('/inquiries', { data: { attributes } }); // $call POST /inquiries
export const createCase = (attributes: object) => persona.post('/cases', { data: { attributes } }); // $call POST /cases
export const getCase = (id: string) => persona.get(`/cases/${id}`); // $call GET /cases/{case-id}
