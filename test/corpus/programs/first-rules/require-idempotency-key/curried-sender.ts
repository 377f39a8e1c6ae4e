const send =
  (method: string) =>
  (path: string) =>
  (headers: Record<string, string> = {}) =>
  async (body?: unknown) => {
    const res = await fetch('https://withpersona.com/api/v1' + path, {
      method,
      headers: { ...headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
      body: body ? JSON.stringify(body) : undefined,
    });
    return res.json() as Promise<unknown>;
  };

const post = send('POST');
const get = send('GET');

export const create = (attributes: object) => post('/transactions')()({ data: { attributes } }); // $call POST /transactions $ require-idempotency-key
export const createOnce = (attributes: object, orderId: string) => post('/transactions')({ 'Idempotency-Key': orderId })({ data: { attributes } }); // $call POST /transactions
export const read = (id: string) => get(`/transactions/${id}`)()(); // $call GET /transactions/{transaction-id}
