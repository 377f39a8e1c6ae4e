import axios, { type AxiosInstance } from 'axios';
import { randomUUID } from 'node:crypto';

const STEPS = ['account', 'inquiry', 'link', 'tag'] as const;
type Step = (typeof STEPS)[number];
type Keys = Record<Step, string>;

interface Progress {
  readonly keys: Keys;
  accountId?: string;
  inquiryId?: string;
  link?: string;
}

interface Store {
  load(applicationId: string): Promise<Progress | undefined>;
  save(applicationId: string, progress: Progress): Promise<void>;
}

const freshKeys = (): Keys => ({ account: randomUUID(), inquiry: randomUUID(), link: randomUUID(), tag: randomUUID() });

/** Resumable: each step has its own key, and all keys are saved before anything is sent. */
export class Onboarding {
  readonly #http: AxiosInstance;

  constructor(
    private readonly store: Store,
    apiKey: string,
  ) {
    this.#http = axios.create({
      baseURL: 'https://api.withpersona.com/api/v1',
      timeout: 20_000,
      headers: { Authorization: `Bearer ${apiKey}` },
    });
  }

  async run(applicationId: string, person: { email: string; name: string }): Promise<string> {
    const progress: Progress = (await this.store.load(applicationId)) ?? { keys: freshKeys() };
    const { keys } = progress;
    await this.store.save(applicationId, progress);

    if (!progress.accountId) {
      const { data } = await this.#http.post( // $call POST /accounts
        '/accounts',
        { data: { attributes: { 'email-address': person.email, 'name-full': person.name } } },
        { headers: { 'Idempotency-Key': keys.account } },
      );
      progress.accountId = data.data.id;
      await this.store.save(applicationId, progress);
    }

    if (!progress.inquiryId) {
      const { data } = await this.#http.post( // $call POST /inquiries
        '/inquiries',
        { data: { attributes: { 'account-id': progress.accountId, 'inquiry-template-id': process.env.PERSONA_TEMPLATE } } },
        { headers: { 'Idempotency-Key': keys.inquiry } },
      );
      progress.inquiryId = data.data.id;
      await this.store.save(applicationId, progress);
    }

    if (!progress.link) {
      const { data } = await this.#http.post(`/inquiries/${progress.inquiryId}/generate-one-time-link`, {}, { // $call POST /inquiries/{inquiry-id}/generate-one-time-link
        headers: { 'Idempotency-Key': keys.link },
      });
      progress.link = data.meta['one-time-link'] as string;
      await this.store.save(applicationId, progress);
    }

    await this.#http.post( // $call POST /accounts/{account-id}/add-tag
      `/accounts/${progress.accountId}/add-tag`,
      { meta: { 'tag-name': 'invited' } },
      { headers: { 'Idempotency-Key': keys.tag } },
    );
    return progress.link;
  }
}
