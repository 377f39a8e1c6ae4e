export const inquiries = await (async () => {
  const { PERSONA_API_KEY } = process.env;
  const r = await fetch('https://withpersona.com/api/v1/inquiries', { headers: { Authorization: `Bearer ${PERSONA_API_KEY}` } }); // $call GET /inquiries
  return r.json();
})();
(function seed() {
  void fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: { Authorization: 'x' }, body: '{}' }); // $call POST /accounts $ require-idempotency-key
})();
