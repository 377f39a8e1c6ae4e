const api =
  (method: string) =>
  (path: string) =>
  async (key?: string, body?: object) => {
    const res = await fetch(`https://api.withpersona.com/api/v1/${path}`, {
      method,
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', ...(key && { 'Idempotency-Key': key }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  };

const get = api('GET');
const post = api('POST');

export const webhooks = () => get('webhooks')(); // $call GET /webhooks
export const enable = (id: string) => post(`webhooks/${id}/enable`)(); // $call POST /webhooks/{webhook-id}/enable $ require-idempotency-key
export const disable = (id: string) => post(`webhooks/${id}/disable`)(crypto.randomUUID()); // $call POST /webhooks/{webhook-id}/disable
export const rotate = (id: string) => post(`webhooks/${id}/rotate-secret`)('rotate'); // $call POST /webhooks/{webhook-id}/rotate-secret $ no-static-idempotency-key
