async function withRetry<T>(fn: () => Promise<T>, n = 3): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      return await fn();
    } catch (e) {
      if (i >= n || !(e instanceof TypeError)) throw e;
      await new Promise((r) => setTimeout(r, 500 * 2 ** i));
    }
  }
}
export const create = (body: string) =>
  withRetry(() => fetch('https://withpersona.com/api/v1/inquiries', { method: 'POST', body, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } })); // $call POST /inquiries $ require-idempotency-key
export const createOnce = (body: string, key = crypto.randomUUID()) =>
  withRetry(() => fetch('https://withpersona.com/api/v1/inquiries', { method: 'POST', body, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key } })); // $call POST /inquiries
