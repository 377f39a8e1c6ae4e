import axios, { type InternalAxiosRequestConfig } from 'axios';
import { randomUUID } from 'node:crypto';

function create(addKey: (config: InternalAxiosRequestConfig) => InternalAxiosRequestConfig) {
  const instance = axios.create({
    baseURL: 'https://api.withpersona.com/api/v1/',
    timeout: 10_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
  });
  instance.interceptors.request.use(addKey);
  return instance;
}

const forPosts = create((config) => {
  if (config.method?.toLowerCase() === 'post') config.headers.set('Idempotency-Key', randomUUID());
  return config;
});

const forPatches = create((config) => {
  if (config.method?.toLowerCase() === 'patch') config.headers.set('Idempotency-Key', randomUUID());
  return config;
});

export const setTags = (id: string, body: object) => forPosts.post(`inquiries/${id}/set-tags`, body); // $call POST /inquiries/{inquiry-id}/set-tags

export const addTag = (id: string, body: object) => forPatches.post(`inquiries/${id}/add-tag`, body); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/add-tag

export const read = (id: string) => forPosts.get(`inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
