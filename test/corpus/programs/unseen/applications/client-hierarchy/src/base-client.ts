export interface ClientConfig {
  apiKey: string;
  fetchImpl?: typeof fetch;
  onResponse?: (info: { method: string; path: string; status: number; ms: number }) => void;
}

export abstract class BaseClient {
  protected abstract readonly baseUrl: string;
  readonly #fetch: typeof fetch;

  constructor(protected readonly config: ClientConfig) {
    this.#fetch = config.fetchImpl ?? globalThis.fetch;
  }

  protected defaultHeaders(): Record<string, string> {
    return { Authorization: `Bearer ${this.config.apiKey}`, Accept: 'application/json' };
  }

  protected async send<T>(method: string, path: string, payload?: unknown, extra: Record<string, string> = {}): Promise<T> {
    const started = performance.now();
    const res = await this.#fetch(`${this.baseUrl}${path}`, {
      method,
      headers: { ...this.defaultHeaders(), 'Content-Type': 'application/json', ...extra },
      body: payload ? JSON.stringify(payload) : undefined,
      signal: AbortSignal.timeout(12_000),
    });
    this.config.onResponse?.({ method, path, status: res.status, ms: performance.now() - started });
    if (res.status === 204) return undefined as T;
    if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
    return (await res.json()) as T;
  }

  protected get<T>(path: string) {
    return this.send<T>('GET', path);
  }

  protected post<T>(path: string, payload: unknown, extra?: Record<string, string>) {
    return this.send<T>('POST', path, payload, extra);
  }
}
