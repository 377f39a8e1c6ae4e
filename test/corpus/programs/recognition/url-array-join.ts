const ROOT = 'https://api.withpersona.com/api/v1';
const join = (...parts: string[]) => parts.join('/');

export async function addRelation(transactionId: string, target: string) {
  return fetch(join(ROOT, 'transactions', transactionId, 'add-relation'), { // $call POST /transactions/{transaction-id}/add-relation $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    body: JSON.stringify({ meta: { 'relation-schema-key': 'payer', 'target-object-id': target } }),
  });
}

export async function relations(accountId: string) {
  const res = await fetch([ROOT, 'accounts', accountId, 'relations'].join('/'), { // $call GET /accounts/{account-id}/relations
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  return res.json();
}
