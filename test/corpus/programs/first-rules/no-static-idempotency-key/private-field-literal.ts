export class Verifications {
  readonly #scope = 'email-verification'; // $ no-static-idempotency-key#a
  #sequence = 0n;

  constructor(
    private readonly token: string,
    private readonly runId: string,
  ) {}

  async create(email: string) {
    return fetch('https://withpersona.com/api/v1/verification/email-addresses', { // $call POST /verification/email-addresses $ no-static-idempotency-key#a
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': this.#scope }, // $ no-static-idempotency-key#a
      body: JSON.stringify({ data: { attributes: { 'email-address': email } } }),
    });
  }

  async createOnce(email: string) {
    this.#sequence += 1n;
    return fetch('https://withpersona.com/api/v1/verification/email-addresses', { // $call POST /verification/email-addresses
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': `${this.#scope}/${this.runId}/${this.#sequence}` },
      body: JSON.stringify({ data: { attributes: { 'email-address': email } } }),
    });
  }
}
