class RequestBuilder {
  private verb = 'GET';
  private target = '';
  private text?: string;
  private readonly fields = new Map<string, string>();

  to(method: string, path: string): this {
    this.verb = method;
    this.target = path;
    return this;
  }

  header(name: string, value: string): this {
    this.fields.set(name, value);
    return this;
  }

  json(body: unknown): this {
    this.text = JSON.stringify(body);
    return this.header('Content-Type', 'application/json');
  }

  async send(): Promise<unknown> {
    const res = await fetch(`https://api.withpersona.com/api/v1${this.target}`, {
      method: this.verb,
      headers: Object.fromEntries(this.fields),
      body: this.text,
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${this.verb} ${this.target}: ${res.status}`);
    return res.json();
  }
}

const persona = () =>
  new RequestBuilder()
    .header('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`)
    .header('Persona-Version', '2025-12-08');

export const open = (body: unknown) =>
  persona().to('POST', '/cases').header('Idempotency-Key', crypto.randomUUID()).json(body).send(); // $call POST /cases

export const assign = (id: string, body: unknown) => persona().to('POST', `/cases/${id}/assign`).json(body).send(); // $ require-idempotency-key $call POST /cases/{case-id}/assign

export const read = (id: string) => persona().to('GET', `/cases/${id}`).send(); // $call GET /cases/{case-id}
