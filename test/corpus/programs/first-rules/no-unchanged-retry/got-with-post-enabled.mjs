import got, { HTTPError, RequestError } from 'got';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const transient = [429, 500, 502, 503, 504];

export function persona({ apiKey, prefixUrl = 'https://api.withpersona.com/api/v1', log = console }) {
  const client = got.extend({
    prefixUrl,
    responseType: 'json',
    timeout: { connect: 2_000, request: 20_000 },
    headers: {
      authorization: `Bearer ${apiKey}`,
      'user-agent': `importer (${hostname()})`,
    },
    retry: {
      limit: 4,
      methods: ['GET', 'POST'],
      statusCodes: transient,
      errorCodes: ['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'],
      calculateDelay: ({ attemptCount, computedValue }) => (computedValue === 0 ? 0 : 2_500 * 2 ** attemptCount),
    },
    hooks: {
      beforeRetry: [(error, count) => log.warn(`repeating after ${error.code}, ${count}`)],
    },
  });

  const keyed = (options, key = randomUUID()) => ({ ...options, headers: { ...options.headers, 'idempotency-key': key } });

  return {
    async createAccount(attributes, { key } = {}) {
      const { body } = await client.post('accounts', keyed({ json: { data: { attributes } } }, key)); // $call POST /accounts
      return body.data;
    },

    async consolidate(target, sources, { key } = {}) {
      const { body } = await client.post(`accounts/${target}/consolidate`, keyed({ json: { meta: { 'source-account-ids': sources } } }, key)); // $call POST /accounts/{account-id}/consolidate
      return body.data;
    },

    async account(id) {
      const { body } = await client.get(`accounts/${id}`); // $call GET /accounts/{account-id}
      return body.data;
    },

    async duplicates(email) {
      const { body } = await client.post('accounts/search', { // $call POST /accounts/search
        json: { query: { attribute: 'email_address', operator: 'eq', value: email } },
      });
      return body.data;
    },

    async redact(id) {
      await client.delete(`accounts/${id}`); // $call DELETE /accounts/{account-id}
    },
  };
}

export function explain(error) {
  if (error instanceof HTTPError) {
    const titles = (error.response.body?.errors ?? []).map(({ title }) => title);
    return `refused with ${error.response.statusCode}: ${titles.join(', ')}`;
  }
  if (error instanceof RequestError) return `no answer: ${error.code}`;
  return String(error);
}

export async function mergeDuplicates(client, emails, { dryRun = true, log = console } = {}) {
  const merged = [];
  for (const email of emails) {
    const accounts = await client.duplicates(email);
    if (accounts.length < 2) continue;
    const [target, ...sources] = accounts.sort((a, b) => a.attributes['created-at'].localeCompare(b.attributes['created-at']));
    if (dryRun) {
      log.info(`would merge ${sources.length} into ${target.id}`);
      continue;
    }
    try {
      await client.consolidate(
        target.id,
        sources.map(({ id }) => id),
      );
      merged.push(target.id);
    } catch (error) {
      log.error(email, explain(error));
    }
  }
  return merged;
}
