import axios, { type AxiosInstance, isAxiosError } from 'axios';
import { randomUUID } from 'node:crypto';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export class OnboardingService {
  private readonly http: AxiosInstance;

  constructor(apiKey: string) {
    this.http = axios.create({
      baseURL: 'https://withpersona.com/api/v1',
      headers: { Authorization: `Bearer ${apiKey}`, 'Key-Inflection': 'camel' },
    });
  }

  async start(userId: string, templateId: string) {
    const account = await this.post('/accounts', { data: { attributes: { referenceId: userId } } }, `account-${userId}`); // $call POST /accounts $ no-static-idempotency-key
    const key = randomUUID();
    const inquiry = await this.post('/inquiries', { data: { attributes: { templateId, accountId: account.id } } }, key); // $call POST /inquiries
    return inquiry.id as string;
  }

  async status(inquiryId: string) {
    const { data } = await this.http.get(`/inquiries/${inquiryId}`, { headers: { 'Idempotency-Key': randomUUID() } }); // $call GET /inquiries/{inquiry-id} $ no-key-on-safe-method
    return data.data.attributes.status;
  }

  async tag(inquiryId: string, tagName: string) {
    await this.http.post(`/inquiries/${inquiryId}/add-tag`, { meta: { tagName } }); // $call POST /inquiries/{inquiry-id}/add-tag $ require-idempotency-key
  }

  private async post(path: string, body: object, key: string) {
    for (let attempt = 0; ; attempt++) {
      try {
        const { data } = await this.http.post(path, body, { headers: { 'Idempotency-Key': key } });
        return data.data;
      } catch (error) {
        const status = isAxiosError(error) ? error.response?.status : undefined;
        if (attempt >= 3 || (status !== undefined && status !== 429)) throw error;
        await wait(5000 * 2 ** attempt);
      }
    }
  }
}
