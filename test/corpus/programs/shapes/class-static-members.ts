export class Persona {
  static readonly BASE = 'https://withpersona.com/api/v1';
  static #token = process.env.PERSONA_API_KEY ?? '';
  static headers(extra: Record<string, string> = {}) { return { Authorization: `Bearer ${Persona.#token}`, ...extra }; }
  static async post(path: string, body: unknown, extra?: Record<string, string>) {
    const res = await fetch(`${this.BASE}${path}`, { method: 'POST', headers: this.headers(extra), body: JSON.stringify(body) });
    return res.json();
  }
}
export const a = (b: object) => Persona.post('/transactions', b); // $call POST /transactions $ require-idempotency-key
export const b = (x: object, k: string) => Persona.post('/transactions', x, { 'Idempotency-Key': k }); // $call POST /transactions
