import { client } from './client';

export async function createTransaction(typeId: string, referenceId: string, key: string) {
  const { data, error, response } = await client.POST('/transactions', { // $call POST /transactions
    headers: { 'Idempotency-Key': key },
    body: {
      data: { attributes: { 'transaction-type-id': typeId, 'reference-id': referenceId } },
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status === 409) return null;
  if (error) throw new Error(error.errors[0]?.title);
  return data;
}

export async function labelTransaction(id: string, label: string) {
  const { data, error } = await client.POST('/transactions/{transaction-id}/label', { // $ require-idempotency-key require-request-timeout $call POST /transactions/{transaction-id}/label
    params: { path: { 'transaction-id': id } },
    body: { meta: { label } },
  });
  if (error) throw new Error(error.errors[0]?.title);
  return data;
}

export async function getCase(id: string) {
  const { data } = await client.GET('/cases/{case-id}', { params: { path: { 'case-id': id } } }); // $call GET /cases/{case-id}
  return data?.data ?? null;
}
