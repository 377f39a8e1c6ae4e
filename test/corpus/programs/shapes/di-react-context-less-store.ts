interface Deps { persona: { post: (p: string, b: unknown, k?: string) => Promise<Response> } }
const deps: Deps = { persona: { post: (p, b, k) => fetch('https://withpersona.com/api/v1' + p, { method: 'POST', body: JSON.stringify(b), headers: { Authorization: 'x', ...(k && { 'Idempotency-Key': k }) } }) } };
const makeUseCases = ({ persona }: Deps) => ({
  open: (b: object) => persona.post('/cases', b),
  openOnce: (b: object) => persona.post('/cases', b, crypto.randomUUID()),
});
const useCases = makeUseCases(deps);
export const a = (b: object) => useCases.open(b); // $call POST /cases $ require-idempotency-key
export const c = (b: object) => useCases.openOnce(b); // $call POST /cases
