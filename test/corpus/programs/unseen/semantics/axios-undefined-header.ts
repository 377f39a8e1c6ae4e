import axios from 'axios';
import { v4 } from 'uuid';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  },
});

/** axios leaves out a header whose value is undefined. */
export async function expire(inquiryId: string) {
  const { data } = await persona.post(`/inquiries/${inquiryId}/expire`, undefined, { // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/expire
    headers: { 'Idempotency-Key': undefined },
  });
  return data;
}

export async function decline(inquiryId: string) {
  const { data } = await persona.post(`/inquiries/${inquiryId}/decline`, undefined, { // $call POST /inquiries/{inquiry-id}/decline
    headers: { 'Idempotency-Key': v4(), 'X-Reason': undefined },
  });
  return data;
}
