export const persona = {
  base: 'https://withpersona.com/api/v1',
  token: process.env.PERSONA_API_KEY,

  async request(method, path, body) {
    const response = await fetch(this.base + path, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${method} ${path} failed with ${response.status}`);
    return response.json();
  },

  createCase(attributes) {
    return this.request('POST', '/cases', { data: { attributes } }); // $call POST /cases $ require-idempotency-key
  },

  cases() {
    return this.request('GET', '/cases'); // $call GET /cases
  },
};

export const assign = (id, user) => persona.request('POST', `/cases/${id}/assign`, { meta: { 'assignee-id': user } }); // $call POST /cases/{case-id}/assign $ require-idempotency-key
