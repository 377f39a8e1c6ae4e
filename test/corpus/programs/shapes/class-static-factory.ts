export class PersonaClient {
  private constructor(private readonly opts: { url: string; token: string }) {}
  static fromEnv(env = process.env) { return new PersonaClient({ url: 'https://withpersona.com/api/v1', token: env.PERSONA_API_KEY ?? '' }); }
  private call(path: string, init: RequestInit = {}) {
    return fetch(this.opts.url + path, { ...init, headers: { Authorization: `Bearer ${this.opts.token}`, ...init.headers } });
  }
  createCase(b: object, headers?: HeadersInit) { return this.call('/cases', { method: 'POST', body: JSON.stringify(b), headers }); } // $call POST /cases
  cases() { return this.call('/cases'); } // $call GET /cases
}
const client = PersonaClient.fromEnv();
export const a = () => client.cases();
export const b = (x: object) => client.createCase(x); // $ require-idempotency-key
export const c = (x: object, k: string) => client.createCase(x, { 'Idempotency-Key': k });
