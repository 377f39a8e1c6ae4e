export class PersonaHttp {
  constructor(private readonly apiKey: string) {}

  async post(path: string, body: unknown, key: string, retries = 3): Promise<unknown> { // $ no-unchanged-retry#a
    const response = await fetch(`https://api.withpersona.com/api/v1${path}`, { // $ no-unchanged-retry#a
      method: 'POST',
      headers: { Authorization: `Bearer ${this.apiKey}`, 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      if (retries === 0) throw new Error(`persona answered ${response.status}`);
      await new Promise((resolve) => setTimeout(resolve, 20_000 / 2 ** retries));
      return this.post(path, body, key, retries - 1); // $ no-unchanged-retry#a
    }
    return response.json();
  }

  async postGuarded(path: string, body: unknown, key: string, retries = 3): Promise<unknown> {
    const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.apiKey}`, 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });
    if (response.status === 429 && retries > 0) {
      await new Promise((resolve) => setTimeout(resolve, 20_000 / 2 ** retries));
      return this.postGuarded(path, body, key, retries - 1);
    }
    if (!response.ok) throw new Error(`persona answered ${response.status}`);
    return response.json();
  }
}
