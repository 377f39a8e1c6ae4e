import { randomUUID } from 'node:crypto';

type Factory<T> = (c: Container) => T;

class Container {
  readonly #factories = new Map<symbol, Factory<unknown>>();
  readonly #instances = new Map<symbol, unknown>();

  bind<T>(token: symbol, factory: Factory<T>) {
    this.#factories.set(token, factory);
    return this;
  }

  get<T>(token: symbol): T {
    if (!this.#instances.has(token)) this.#instances.set(token, this.#factories.get(token)!(this));
    return this.#instances.get(token) as T;
  }
}

export const TOKENS = { secret: Symbol('secret'), screening: Symbol('screening') } as const;

class Screening {
  static readonly url = 'https://api.withpersona.com/api/v1/reports';

  constructor(private readonly secret: string) {}

  start = async (name: string) => {
    const res = await fetch(Screening.url, { // $call POST /reports
      method: 'POST',
      headers: [
        ['Authorization', `Bearer ${this.secret}`],
        ['Content-Type', 'application/json'],
        ['Idempotency-Key', randomUUID()],
      ],
      body: JSON.stringify({ data: { type: 'report/watchlist', attributes: { query: { name } } } }),
    });
    return res.ok ? res.json() : Promise.reject(new Error(res.statusText));
  };

  history = (id: string) => fetch(`${Screening.url}/${id}/history`, { headers: [['Authorization', `Bearer ${this.secret}`]] }); // $call GET /reports/{report-id}/history
}

export const container = new Container()
  .bind(TOKENS.secret, () => process.env.PERSONA_API_KEY!)
  .bind(TOKENS.screening, (c) => new Screening(c.get<string>(TOKENS.secret)));
