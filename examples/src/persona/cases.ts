// Opens and annotates Persona cases for the compliance team, over a shared axios instance.
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import axiosRetry from 'axios-retry';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  },
});

axiosRetry(persona, {
  retries: 3,
  retryDelay: axiosRetry.exponentialDelay,
  retryCondition: () => true,
});

export async function openCase(templateId: string, accountId: string): Promise<string> {
  const response = await persona.post<{ data: { id: string } }>(
    '/cases',
    {
      data: { attributes: { 'case-template-id': templateId } },
      meta: { 'object-ids': [accountId] },
    },
    { headers: { 'Idempotency-Key': randomUUID() } },
  );
  return response.data.data.id;
}

export async function assignCase(caseId: string, reviewerEmail: string): Promise<void> {
  await persona.post(
    `/cases/${caseId}/assign`,
    { meta: { 'user-email-address': reviewerEmail } },
    { headers: { 'Idempotency-Key': randomUUID() } },
  );
}
