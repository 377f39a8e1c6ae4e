export abstract class ApiClient {
  protected abstract readonly baseUrl: string;

  protected headers(): Record<string, string> {
    return { 'Content-Type': 'application/json' };
  }

  protected async post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const res = await fetch(this.baseUrl + path, {
      method: 'POST',
      headers: { ...this.headers(), ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  }
}
