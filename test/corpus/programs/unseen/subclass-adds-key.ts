import { randomUUID } from 'node:crypto';

abstract class Api {
  protected headers(): Record<string, string> {
    return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' };
  }
  protected async post(path: string, body: unknown) {
    const res = await fetch('https://api.withpersona.com/api/v1' + path, { method: 'POST', headers: this.headers(), body: JSON.stringify(body), signal: AbortSignal.timeout(10_000) });
    if (!res.ok) throw new Error(`persona: ${res.status}`);
    return res.json();
  }
}

export class SafeApi extends Api {
  protected override headers() {
    return { ...super.headers(), 'Idempotency-Key': randomUUID() };
  }
  approve(id: string) {
    return this.post(`/inquiries/${id}/approve`, {});
  }
}
