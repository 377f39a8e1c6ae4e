export default {
  async fetch(request: Request, env: { PERSONA_API_KEY: string; BACKEND: { fetch: typeof fetch } }) {
    const inner = await env.BACKEND.fetch('https://backend.internal/api/v1/inquiries', { method: 'POST' });
    const outer = await fetch('https://withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' }, body: await request.text() }); // $call POST /inquiries $ require-idempotency-key
    return outer.ok ? outer : inner;
  },
};
