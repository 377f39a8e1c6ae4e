export async function withDeadline<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('too slow', 'TimeoutError')), ms);
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

const secret = process.env.PERSONA_API_KEY!;

export const redact = (accountId: string) =>
  withDeadline(10_000, async (signal) => {
    const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${encodeURIComponent(accountId)}`, { // $call DELETE /accounts/{account-id}
      signal,
      method: 'DELETE',
      headers: { Authorization: `Bearer ${secret}` },
    });
    return res.ok;
  });

export const consolidate = (accountId: string, sources: string[], operation: string) =>
  withDeadline(10_000, async (signal) => {
    const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${accountId}/consolidate`, { // $call POST /accounts/{account-id}/consolidate
      signal: AbortSignal.any([signal, AbortSignal.timeout(9_000)]),
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', 'Idempotency-Key': operation },
      body: JSON.stringify({ meta: { 'source-account-ids': sources } }),
    });
    return res.status === 202;
  });

export const expireSession = (session: string) =>
  withDeadline(3_000, (signal) =>
    fetch(`https://api.withpersona.com/api/v1/inquiry-sessions/${session}/expire`, { // $call POST /inquiry-sessions/{inquiry-session-id}/expire $ require-idempotency-key
      signal,
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}` },
    }),
  );
