import { createHash } from 'node:crypto';
export class Client {
  constructor(private readonly requestId: string) {}
  private key(path: string, body: unknown) {
    return createHash('sha256')
      .update(this.requestId)
      .update('\0')
      .update(path)
      .update('\0')
      .update(JSON.stringify(body))
      .digest('hex');
  }
  async post(path: string, body: unknown) {
    const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': this.key(path, body),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(path);
    return res.json();
  }
  tag(id: string, a: string) {
    return this.post(`/inquiries/${id}/add-tag`, { meta: { 'tag-name': a } });
  }
  async tagTwice(id: string, a: string, b: string) {
    await this.tag(id, a);
    await this.tag(id, b);
  }
}
