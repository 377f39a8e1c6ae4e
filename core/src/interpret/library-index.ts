/** Which library row a callee is: a request, a maker of clients, a key factory, a retry helper. */
import { HTTP_CLIENTS, type HttpClient, type RequestForm } from '../library/http-clients.js';
import { KEY_FACTORIES, type KeyFactory } from '../library/key-factories.js';
import { RETRY_HELPERS, type RetryHelper } from '../library/retry-helpers.js';

export type LibraryEntry =
  | { readonly kind: 'request'; readonly client: HttpClient; readonly form: RequestForm }
  | {
      readonly kind: 'maker';
      readonly client: HttpClient;
      readonly options: number;
      readonly base: number | undefined;
    }
  | { readonly kind: 'configure'; readonly client: HttpClient; readonly sets: boolean }
  | { readonly kind: 'key'; readonly factory: KeyFactory }
  | { readonly kind: 'retry'; readonly helper: RetryHelper }
  | { readonly kind: 'queue' };

export class LibraryIndex {
  readonly #entries = new Map<string, LibraryEntry>();
  readonly clientTypes = new Map<string, string>();

  constructor() {
    for (const client of HTTP_CLIENTS) this.#addClient(client);
    for (const factory of KEY_FACTORIES)
      this.#entries.set(factory.callee, { kind: 'key', factory });
    for (const helper of RETRY_HELPERS) {
      for (const callee of helper.callees) this.#entries.set(callee, { kind: 'retry', helper });
      if (helper.queue !== undefined) this.#entries.set(helper.queue.callee, { kind: 'queue' });
    }
  }

  #addClient(client: HttpClient): void {
    const places = [
      [client.name, ''] as const,
      ...client.modules.map((each) => splitModule(each)),
      ...client.globals.map((each) => ['', each] as const),
    ];
    for (const [module, prefix] of places) {
      const key = (path: string): string =>
        `${module}:${[prefix, path].filter((each) => each !== '').join('.')}`;
      for (const form of client.requests) {
        this.#entries.set(key(form.path), { kind: 'request', client, form });
      }
      for (const factory of client.factories ?? []) {
        this.#entries.set(factory, { kind: 'maker', client, options: 1, base: undefined });
      }
      for (const path of client.sets ?? []) {
        this.#entries.set(key(path), { kind: 'configure', client, sets: true });
      }
      for (const path of client.tunes ?? []) {
        this.#entries.set(key(path), { kind: 'configure', client, sets: false });
      }
      for (const maker of client.makers) {
        const { path, options, base } = maker;
        this.#entries.set(key(path), { kind: 'maker', client, options, base });
      }
    }
    for (const type of client.types) this.clientTypes.set(type, client.name);
  }

  find(module: string, path: string): LibraryEntry | undefined {
    const found = this.#entries.get(`${module}:${path}`);
    if (found !== undefined || path === '') return found;
    // `client.default.post`, `got.default`
    return path.startsWith('default.')
      ? this.#entries.get(`${module}:${path.slice(8)}`)
      : undefined;
  }
}

function splitModule(specifier: string): readonly [module: string, path: string] {
  const [module = '', path = ''] = specifier.split('#');
  return [module, path];
}
