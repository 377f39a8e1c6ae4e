class PersonaTransport {
  post(path: string, body: unknown, headers?: Record<string, string>) { return fetch('https://withpersona.com/api/v1' + path, { method: 'POST', body: JSON.stringify(body), headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers } }); }
}
export class Onboarding {
  constructor(private readonly persona: PersonaTransport) {}
  start(ref: string) { return this.persona.post('/inquiries', { data: { attributes: { 'reference-id': ref } } }); } // $call POST /inquiries $ require-idempotency-key
  startOnce(ref: string, k: string) { return this.persona.post('/inquiries', { data: { attributes: { 'reference-id': ref } } }, { 'Idempotency-Key': k }); } // $call POST /inquiries
}
