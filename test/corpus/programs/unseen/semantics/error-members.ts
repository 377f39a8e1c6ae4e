import axios, { isAxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

interface Problem {
  title: string;
  details?: string;
  detail?: string;
  code?: string;
}

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' },
});

export async function approve(id: string) {
  try {
    await persona.post(`/inquiries/${id}/approve`, {}, { headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /inquiries/{inquiry-id}/approve
  } catch (error) {
    if (!isAxiosError<{ errors: Problem[] }>(error) || !error.response) throw error;
    const [{ title, detail }] = error.response.data.errors; // $ no-unknown-error-field
    throw new Error(`${title}: ${detail}`);
  }
}

export async function decline(id: string) {
  try {
    await persona.post(`/inquiries/${id}/decline`, {}, { headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /inquiries/{inquiry-id}/decline
  } catch (error) {
    if (!isAxiosError<{ errors: Problem[] }>(error) || !error.response) throw error;
    const { errors } = error.response.data;
    const texts = errors.map(({ title, details }) => [title, details].filter(Boolean).join(': '));
    throw new Error(texts.join('; '));
  }
}
