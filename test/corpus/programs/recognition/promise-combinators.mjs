const T = process.env.PERSONA_API_KEY;
const H = { Authorization: `Bearer ${T}` };
const at = 'https://withpersona.com/api/v1';

const within = (ms, work) =>
  Promise.race([work, new Promise((_, no) => setTimeout(no, ms, new Error(`nothing within ${ms} ms`)))]);

export async function overview(accountId, caseId) {
  const [account, kase, limits] = await Promise.allSettled([
    within(4_000, fetch(`${at}/accounts/${accountId}?include=inquiries`, { headers: H }).then((r) => r.json())), // $call GET /accounts/{account-id}
    within(4_000, fetch(`${at}/cases/${caseId}`, { headers: H }).then((r) => r.json())), // $call GET /cases/{case-id}
    fetch(`${at}/rate-limits`, { headers: H }).then((r) => r.json()), // $call GET /rate-limits
  ]);
  const value = (s) => (s.status === 'fulfilled' ? s.value : null);
  return { account: value(account), case: value(kase), limits: value(limits) };
}

export const pairUp = (accountId, relation, target) =>
  Promise.any([
    fetch(`${at}/accounts/${accountId}/add-relation`, { // $call POST /accounts/{account-id}/add-relation
      method: 'POST',
      headers: { ...H, 'content-type': 'application/json', 'Idempotency-Key': globalThis.crypto.randomUUID() },
      body: JSON.stringify({ meta: { 'relation-schema-key': relation, 'target-object-id': target } }),
    }),
  ]);
