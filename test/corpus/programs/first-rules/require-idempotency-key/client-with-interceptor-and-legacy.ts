import axios, { type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

interface Operation {
  readonly id: string;
  sequence: number;
}

const operations = new AsyncLocalStorage<Operation>();

/** All requests made by `run` get keys that belong to this operation, in their order. */
export function inOperation<T>(id: string, run: () => Promise<T>): Promise<T> {
  return operations.run({ id, sequence: 0 }, run);
}

function keyForRequest(): string {
  const operation = operations.getStore();
  return operation ? `${operation.id}/${operation.sequence++}` : randomUUID();
}

function keyed(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  if (config.method?.toUpperCase() === 'POST' && !config.headers.has('Idempotency-Key')) {
    config.headers.set('Idempotency-Key', keyForRequest());
  }
  return config;
}

function build(): AxiosInstance {
  const instance = axios.create({
    baseURL: 'https://api.withpersona.com/api/v1/',
    timeout: 30_000,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  instance.interceptors.request.use(keyed);
  instance.interceptors.response.use(undefined, (error) => {
    if (axios.isAxiosError(error) && error.response) {
      const titles = (error.response.data?.errors ?? []).map((each: { title: string }) => each.title);
      error.message = `${error.response.status} ${titles.join(', ')}`;
    }
    return Promise.reject(error);
  });
  return instance;
}

const persona = build();

export async function onboardCompany(company: { name: string; taxId: string; officers: { email: string; name: string }[] }) {
  const { data: account } = await persona.post('accounts', { // $call POST /accounts
    data: { attributes: { fields: { 'business-name': company.name, 'tax-id': company.taxId } } },
  });
  const inquiries: string[] = [];
  for (const officer of company.officers) {
    const { data: inquiry } = await persona.post('inquiries', { // $call POST /inquiries
      data: {
        attributes: {
          'account-id': account.data.id,
          'inquiry-template-id': process.env.PERSONA_OFFICER_TEMPLATE,
          fields: { 'email-address': officer.email, 'name-full': officer.name },
        },
      },
    });
    inquiries.push(inquiry.data.id);
  }
  const { data: report } = await persona.post('reports', { // $call POST /reports
    data: { type: 'report/business-watchlist', attributes: { 'account-id': account.data.id, query: { name: company.name } } },
  });
  return { accountId: account.data.id as string, inquiries, reportId: report.data.id as string };
}

export async function offboardCompany(accountId: string, tag = 'offboarded') {
  await persona.post(`accounts/${accountId}/add-tag`, { meta: { 'tag-name': tag } }); // $call POST /accounts/{account-id}/add-tag
  const { data } = await persona.get('inquiries', { params: { 'filter[account-id]': accountId } }); // $call GET /inquiries
  for (const { id, attributes } of data.data) {
    if (attributes.status !== 'pending') continue;
    await persona.post(`inquiries/${id}/expire`); // $call POST /inquiries/{inquiry-id}/expire
  }
}

export async function eraseCompany(accountId: string) {
  await persona.delete(`accounts/${accountId}`); // $call DELETE /accounts/{account-id}
}
