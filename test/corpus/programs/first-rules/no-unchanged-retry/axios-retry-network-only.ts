import axios, { AxiosError, type AxiosInstance, type AxiosRequestConfig } from 'axios';
import axiosRetry from 'axios-retry';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';

export interface PersonaConfig {
  apiKey: string;
  baseUrl?: string;
  timeoutMs?: number;
}

const NETWORK_CODES = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'ENOTFOUND'];

/** No answer has come, so nothing is known of the request: it is sent again under the same key. */
function gotNoAnswer(error: AxiosError): boolean {
  if (error.response !== undefined) return false;
  return error.code !== undefined && NETWORK_CODES.includes(error.code);
}

export function createHttp(config: PersonaConfig, logger: Logger): AxiosInstance {
  const http = axios.create({
    baseURL: config.baseUrl ?? 'https://api.withpersona.com/api/v1',
    timeout: config.timeoutMs ?? 20_000,
    headers: {
      Authorization: `Bearer ${config.apiKey}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
    },
  });
  axiosRetry(http, {
    retries: 4,
    shouldResetTimeout: true,
    retryDelay: (count) => 2_500 * 2 ** count,
    retryCondition: (error) => gotNoAnswer(error) || error.response?.status === 429,
    onRetry: (count, error) => logger.warn({ count, code: error.code }, 'persona request is repeated'),
  });
  return http;
}

const withKey = (key: string = randomUUID()): AxiosRequestConfig => ({ headers: { 'Idempotency-Key': key } });

export class ReviewDesk {
  readonly #http: AxiosInstance;

  constructor(config: PersonaConfig, private readonly logger: Logger) {
    this.#http = createHttp(config, logger);
  }

  async approve(inquiryId: string, comment: string): Promise<boolean> {
    return this.#decide(() => this.#http.post(`/inquiries/${inquiryId}/approve`, { meta: { comment } }, withKey())); // $call POST /inquiries/{inquiry-id}/approve
  }

  async decline(inquiryId: string, comment: string): Promise<boolean> {
    return this.#decide(() => this.#http.post(`/inquiries/${inquiryId}/decline`, { meta: { comment } }, withKey())); // $call POST /inquiries/{inquiry-id}/decline
  }

  async escalate(inquiryId: string, caseTemplateId: string): Promise<string> {
    const { data: marked } = await this.#http.post(`/inquiries/${inquiryId}/mark-for-review`, {}, withKey()); // $call POST /inquiries/{inquiry-id}/mark-for-review
    this.logger.info({ inquiryId, status: marked.data.attributes.status }, 'marked');
    const { data } = await this.#http.post( // $call POST /cases
      '/cases',
      { data: { attributes: { 'case-template-id': caseTemplateId } }, meta: { 'object-ids': [inquiryId] } },
      withKey(),
    );
    return data.data.id;
  }

  async pending(limit = 25): Promise<string[]> {
    const { data } = await this.#http.get('/inquiries', { // $call GET /inquiries
      params: { 'filter[status]': 'needs_review', 'page[size]': limit },
    });
    return data.data.map(({ id }: { id: string }) => id);
  }

  /** False when somebody else has decided before. */
  async #decide(run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      if (error instanceof AxiosError && error.response?.status === 409) {
        this.logger.info('already decided');
        return false;
      }
      throw error;
    }
  }
}
