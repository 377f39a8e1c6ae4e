export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    if (url.pathname === '/start' && request.method === 'POST') {
      const { account } = await request.json();
      const upstream = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
        method: 'POST',
        headers: { authorization: `Bearer ${env.PERSONA_API_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ data: { attributes: { 'account-id': account } } }),
      });
      return new Response(upstream.body, { status: upstream.status });
    }
    return new Response('not found', { status: 404 });
  },

  async scheduled(event, env) {
    const limits = await fetch('https://api.withpersona.com/api/v1/rate-limits', { // $call GET /rate-limits
      headers: { authorization: `Bearer ${env.PERSONA_API_KEY}` },
    });
    console.log(event.cron, await limits.text());
  },
};
