export class Persona {
  private readonly base = 'https://withpersona.com/api/v1';
  private headers = (key?: string) => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...(key ? { 'Idempotency-Key': key } : {}) });
  create = async (b: object) => fetch(`${this.base}/accounts`, { method: 'POST', headers: this.headers(), body: JSON.stringify(b) }); // $call POST /accounts $ require-idempotency-key
  createOnce = async (b: object) => fetch(`${this.base}/accounts`, { method: 'POST', headers: this.headers(crypto.randomUUID()), body: JSON.stringify(b) }); // $call POST /accounts
}
