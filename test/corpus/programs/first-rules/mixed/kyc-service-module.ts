import axios, { AxiosError, type AxiosInstance } from 'axios';
import { randomUUID } from 'node:crypto';

interface Customer {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
}

interface Resource<A = Record<string, unknown>> {
  id: string;
  type: string;
  attributes: A;
}

interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export class KycService {
  private readonly http: AxiosInstance;

  constructor(
    apiKey: string,
    private readonly templateId: string,
    private readonly clock: Clock = systemClock,
  ) {
    this.http = axios.create({
      baseURL: 'https://api.withpersona.com/api/v1',
      timeout: 15_000,
      headers: { Authorization: `Bearer ${apiKey}`, 'Persona-Version': '2023-01-05' },
    });
  }

  async ensureAccount(customer: Customer): Promise<Resource> {
    const existing = await this.findAccount(customer.id);
    if (existing) return existing;
    try {
      const { data } = await this.http.post( // $call POST /accounts
        '/accounts',
        { data: { attributes: { 'reference-id': customer.id, 'email-address': customer.email } } },
        this.keyed(),
      );
      return data.data;
    } catch (error) {
      if (error instanceof AxiosError && error.response?.status === 409) {
        const winner = await this.findAccount(customer.id);
        if (winner) return winner;
      }
      throw error;
    }
  }

  async startInquiry(account: Resource, customer: Customer): Promise<{ inquiry: Resource; link: string }> {
    const { data } = await this.http.post( // $call POST /inquiries
      '/inquiries',
      {
        data: {
          attributes: {
            'inquiry-template-id': this.templateId,
            'account-id': account.id,
            fields: { 'name-first': customer.firstName, 'name-last': customer.lastName },
          },
        },
      },
      this.keyed(),
    );
    const inquiry: Resource = data.data;
    const link = await this.http.post(`/inquiries/${inquiry.id}/generate-one-time-link`, undefined, this.keyed()); // $call POST /inquiries/{inquiry-id}/generate-one-time-link
    return { inquiry, link: link.data.meta['one-time-link'] };
  }

  async waitForDecision(inquiryId: string, timeoutMs = 120_000): Promise<string> {
    const deadline = this.clock.now() + timeoutMs;
    let pause = 1_000;
    while (this.clock.now() < deadline) {
      const { data } = await this.http.get(`/inquiries/${inquiryId}`); // $call GET /inquiries/{inquiry-id}
      const status: string = data.data.attributes.status;
      if (['approved', 'declined', 'failed', 'expired'].includes(status)) return status;
      await this.clock.sleep(pause);
      pause = Math.min(pause * 2, 15_000);
    }
    throw new Error(`inquiry ${inquiryId} is still undecided`);
  }

  async forget(accountId: string): Promise<void> {
    await this.http.delete(`/accounts/${accountId}`); // $call DELETE /accounts/{account-id}
  }

  private async findAccount(referenceId: string): Promise<Resource | undefined> {
    const { data } = await this.http.get('/accounts', { params: { 'filter[reference-id]': referenceId } }); // $call GET /accounts
    return data.data[0];
  }

  private keyed() {
    return { headers: { 'Idempotency-Key': randomUUID() } };
  }
}
