import axios, { type InternalAxiosRequestConfig } from 'axios';
import axiosRetry, { exponentialDelay, isNetworkError } from 'axios-retry';
import { nanoid } from 'nanoid';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 15_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

axiosRetry(persona, { retries: 5, retryDelay: exponentialDelay, retryCondition: isNetworkError }); // $ no-key-per-attempt#a

const mint = () => `kyc_${nanoid(32)}`; // $ no-key-per-attempt#a

function sign(config: InternalAxiosRequestConfig) {
  config.headers.set('X-Sent-At', new Date().toISOString());
  if (config.method === 'post') {
    config.headers.set('Idempotency-Key', mint()); // $ no-key-per-attempt#a
  }
  return config;
}

persona.interceptors.request.use(sign); // $ no-key-per-attempt#a

interface Inquiry {
  id: string;
  attributes: { status: string };
}

export class Inquiries {
  async create(templateId: string, referenceId: string): Promise<Inquiry> {
    const { data } = await persona.post<{ data: Inquiry }>('/inquiries', { // $call POST /inquiries $ no-key-per-attempt#a
      data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId } },
    });
    return data.data;
  }

  async retrieve(id: string): Promise<Inquiry> {
    const { data } = await persona.get<{ data: Inquiry }>(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
    return data.data;
  }

  async waitFor(id: string, wanted: string, rounds = 20): Promise<boolean> {
    for (let round = 0; round < rounds; round++) {
      const { attributes } = await this.retrieve(id);
      if (attributes.status === wanted) return true;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
    return false;
  }
}
