type Json = Record<string, unknown>;

const endpoint =
  (root: string) =>
  (token: () => string) =>
  (method: 'GET' | 'POST' | 'PATCH') =>
  async (path: string, { body, idempotencyKey }: { body?: Json; idempotencyKey?: string } = {}) => {
    const response = await fetch(`${root}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token()}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2023-01-05',
        ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(8_000),
    });
    if (!response.ok) throw Object.assign(new Error('identity api'), { status: response.status });
    return response.json();
  };

const at = endpoint('https://api.withpersona.com/api/v1')(() => process.env.IDV_TOKEN ?? '');
const get = at('GET');
const post = at('POST');
const patch = at('PATCH');

export const identity = {
  inquiry: (id: string) => get(`/inquiries/${id}`), // $call GET /inquiries/{inquiry-id}

  tag: (id: string, name: string) =>
    post(`/inquiries/${id}/add-tag`, { body: { meta: { 'tag-name': name } } }), // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/add-tag

  markForReview: (id: string, requestId: string) =>
    post(`/inquiries/${id}/mark-for-review`, { idempotencyKey: requestId }), // $call POST /inquiries/{inquiry-id}/mark-for-review

  note: (id: string, note: string) =>
    patch(`/inquiries/${id}`, { body: { data: { attributes: { note } } } }), // $call PATCH /inquiries/{inquiry-id}
};
