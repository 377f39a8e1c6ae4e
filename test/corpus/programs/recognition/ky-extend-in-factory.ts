import ky, { type KyInstance } from 'ky';

const root = ky.create({ timeout: 15_000, retry: 0 });

export function createPersona(apiKey: string) {
  const api: KyInstance = root.extend({
    prefixUrl: 'https://api.withpersona.com/api/v1',
    headers: { authorization: `Bearer ${apiKey}` },
  });

  return {
    createAccount: (referenceId: string) =>
      api.post('accounts', { json: { data: { attributes: { 'reference-id': referenceId } } } }).json(), // $call POST /accounts $ require-idempotency-key
    getAccount: (id: string) => api.get(`accounts/${id}`).json(), // $call GET /accounts/{account-id}
    updateAccount: (id: string, attributes: object) =>
      api.patch(`accounts/${id}`, { json: { data: { attributes } } }).json(), // $call PATCH /accounts/{account-id}
    redactAccount: (id: string) => api.delete(`accounts/${id}`), // $call DELETE /accounts/{account-id}
  };
}
