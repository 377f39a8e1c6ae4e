import { backOff } from 'exponential-backoff';
import axios, { isAxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

export function approve(id: string) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  return backOff(() => axios.post(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {}, { headers, timeout: 9000 }), { // $ no-same-key-after-server-error#a
    numOfAttempts: 4,
    startingDelay: 1000,
    retry: (error) => isAxiosError(error) && (error.response?.status ?? 500) >= 500, // $ no-same-key-after-server-error#a
  });
}
