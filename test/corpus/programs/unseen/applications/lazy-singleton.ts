import axios, { AxiosInstance } from 'axios';
import { randomUUID } from 'crypto';

let instance: AxiosInstance | undefined;

function client(): AxiosInstance {
  if (!instance) {
    instance = axios.create({
      baseURL: `${process.env.PERSONA_HOST ?? 'https://api.withpersona.com'}/api/v1`,
      timeout: Number(process.env.PERSONA_TIMEOUT_MS ?? 10_000),
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2023-01-05',
      },
    });
  }
  return instance;
}

export async function approve(inquiryId: string, idempotencyKey: string = randomUUID()) {
  const { data } = await client().post( // $call POST /inquiries/{inquiry-id}/approve
    `/inquiries/${inquiryId}/approve`,
    undefined,
    { headers: { 'Idempotency-Key': idempotencyKey } },
  );
  return data.data;
}

export async function expire(inquiryId: string) {
  await client().post(`/inquiries/${inquiryId}/expire`); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/expire
}

export async function read(inquiryId: string) {
  const { data } = await client().get(`/inquiries/${inquiryId}`); // $call GET /inquiries/{inquiry-id}
  return data.data.attributes;
}
