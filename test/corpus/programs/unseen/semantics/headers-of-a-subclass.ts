import { randomUUID } from 'node:crypto';

class Transport {
  protected headers(): Record<string, string> {
    return {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
    };
  }

  protected async write(path: string, body: object): Promise<unknown> {
    const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: this.headers(),
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${path}: ${res.status}`);
    return res.json();
  }
}

class Cases extends Transport {
  protected override headers() {
    return { ...super.headers(), 'Idempotency-Key': randomUUID() };
  }

  open(body: object) {
    return this.write('/cases', body); // $call POST /cases
  }
}

class Reports extends Transport {
  protected override headers() {
    return { ...super.headers(), 'Key-Inflection': 'camel' };
  }

  run(id: string) {
    return this.write(`/reports/${id}/run`, {}); // $ require-idempotency-key $call POST /reports/{report-id}/run
  }
}

export const cases = new Cases();
export const reports = new Reports();
