export interface Init {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export default class Http {
  constructor(
    private readonly base: string,
    private readonly defaults: Record<string, string>,
  ) {}

  async request(path: string, { method = 'GET', body, headers }: Init = {}): Promise<unknown> {
    const res = await fetch(`${this.base}${path}`, {
      method,
      headers: { ...this.defaults, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
    return res.json();
  }
}
