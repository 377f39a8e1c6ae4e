import axios, { type AxiosInstance } from 'axios';

let instance: AxiosInstance | undefined;

export function getClient(): AxiosInstance {
  instance ??= axios.create({
    baseURL: process.env.PERSONA_BASE_URL ?? 'https://api.withpersona.com/api/v1',
    timeout: 15_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
  });
  return instance;
}
