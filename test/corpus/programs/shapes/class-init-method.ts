class Persona {
  #base!: string;
  #headers: Record<string, string> = {};
  init(token: string) {
    this.#base = 'https://withpersona.com/api/v1';
    this.#headers = { Authorization: `Bearer ${token}` };
    return this;
  }
  async #send(method: string, path: string, extra?: Record<string, string>) {
    return fetch(`${this.#base}${path}`, { method, headers: { ...this.#headers, ...extra } });
  }
  approve(id: string) { return this.#send('POST', `/inquiries/${id}/approve`); } // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
  approveOnce(id: string, k: string) { return this.#send('POST', `/inquiries/${id}/approve`, { 'Idempotency-Key': k }); } // $call POST /inquiries/{inquiry-id}/approve
  get(id: string) { return this.#send('GET', `/inquiries/${id}`); } // $call GET /inquiries/{inquiry-id}
}
export const persona = new Persona().init(process.env.PERSONA_API_KEY ?? '');
