import { Pool, type Dispatcher } from 'undici';
export class PersonaPool {
  readonly #pool = new Pool('https://withpersona.com', { connections: 10 });
  async #send(method: Dispatcher.HttpMethod, path: string, body?: object, headers: Record<string, string> = {}) {
    const res = await this.#pool.request({ method, path: `/api/v1${path}`, headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers }, body: body ? JSON.stringify(body) : undefined });
    return res.body.json();
  }
  open(b: object) { return this.#send('POST', '/cases', b); } // $call POST /cases $ require-idempotency-key
  openOnce(b: object, k: string) { return this.#send('POST', '/cases', b, { 'idempotency-key': k }); } // $call POST /cases
  close() { return this.#pool.close(); }
}
