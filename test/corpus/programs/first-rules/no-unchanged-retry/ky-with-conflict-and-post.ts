import ky, { type Options } from 'ky';

const retry = {
  limit: 5,
  methods: ['get', 'post'],
  statusCodes: [408, 409, 422, 429, 502, 503], // $ no-unchanged-retry#a
  backoffLimit: 40_000,
} satisfies Options['retry'];

const client = (token: string) =>
  ky.create({
    prefixUrl: 'https://api.withpersona.com/api/v1',
    headers: { authorization: `Bearer ${token}` },
    timeout: 20_000,
    retry, // $ no-unchanged-retry#a
  });

const api = client(process.env.PERSONA_API_KEY ?? ''); // $ no-unchanged-retry#a

interface Single {
  data: { id: string; attributes: Record<string, unknown> };
}

export class Relations {
  async add(accountId: string, targetId: string, requestId: string): Promise<Single> {
    return api.post(`accounts/${accountId}/add-relation`, { // $call POST /accounts/{account-id}/add-relation $ no-unchanged-retry#a
      headers: { 'idempotency-key': requestId },
      json: { meta: { 'relation-schema-key': 'guardian', 'target-object-id': targetId } },
    }).json<Single>();
  }

  async list(accountId: string) {
    return api.get(`accounts/${accountId}/relations`).json<{ data: Single['data'][] }>(); // $call GET /accounts/{account-id}/relations
  }
}
