/** Which library row a callee is: a request, a maker of clients, a key factory, a retry helper. */
import { HTTP_CLIENTS, type HttpClient, type RequestForm } from '../library/http-clients.js';
import { KEY_FACTORIES, type KeyFactory } from '../library/key-factories.js';
import { JOB_RUNNERS, type JobQueue, type JobRunner } from '../library/job-runners.js';
import { DECLARED_HELPER, RETRY_HELPERS, type RetryHelper } from '../library/retry-helpers.js';
import type { CalleeSetting, PersonaSettings, WrapperSetting } from '../settings.js';

export type LibraryEntry =
  | {
      readonly kind: 'request';
      readonly client: HttpClient;
      readonly form: RequestForm;
      /** Known from the settings to send to Persona. */
      readonly declared?: string;
    }
  | { readonly kind: 'wrapper'; readonly wrapper: WrapperSetting }
  | {
      readonly kind: 'maker';
      readonly client: HttpClient;
      readonly options: number;
      readonly base: number | undefined;
      readonly layers: boolean;
    }
  | {
      readonly kind: 'configure';
      readonly client: HttpClient;
      readonly what: 'header' | 'options' | 'nothing';
    }
  | { readonly kind: 'middleware'; readonly member: string }
  | { readonly kind: 'key'; readonly factory: KeyFactory }
  | { readonly kind: 'retry'; readonly helper: RetryHelper }
  | { readonly kind: 'job'; readonly runner: JobRunner }
  | { readonly kind: 'queue'; readonly runner: JobRunner }
  | { readonly kind: 'enqueue'; readonly runner: JobRunner; readonly add: AddedJob };

type AddedJob = JobQueue['adds'][number];

export class LibraryIndex {
  readonly #entries = new Map<string, LibraryEntry>();
  readonly clientTypes = new Map<string, string>();
  /** `module:Class` of classes whose instances have members that are rows. */
  readonly services = new Set<string>();

  /** Modules that the settings describe. */
  readonly declaredModules: ReadonlySet<string>;

  constructor(settings: PersonaSettings = {}) {
    for (const client of HTTP_CLIENTS) this.#addClient(client);
    for (const factory of KEY_FACTORIES)
      this.#entries.set(factory.callee, { kind: 'key', factory });
    for (const helper of RETRY_HELPERS) {
      for (const callee of helper.callees) {
        this.#entries.set(callee, { kind: 'retry', helper });
        this.#addService(callee);
      }
    }
    for (const runner of JOB_RUNNERS) this.#addRunner(runner);
    this.#addSettings(settings);
    const { clients = [], wrappers = [], retryHelpers = [], keyFactories = [] } = settings;
    this.declaredModules = new Set(
      [...clients, ...wrappers, ...retryHelpers, ...keyFactories].map((each) => each.module),
    );
  }

  #addSettings(settings: PersonaSettings): void {
    for (const setting of settings.clients ?? []) {
      const row: HttpClient | undefined = HTTP_CLIENTS.find(
        (each) => each.name === setting.library,
      );
      for (const form of row?.requests ?? []) {
        const path = [exportPath(setting), form.path].filter((each) => each !== '').join('.');
        const declared = `${setting.module}#${setting.export}`;
        if (row === undefined) continue;
        this.#entries.set(`${setting.module}:${path}`, {
          kind: 'request',
          client: row,
          form,
          declared,
        });
      }
    }
    for (const wrapper of settings.wrappers ?? []) {
      this.#entries.set(`${wrapper.module}:${exportPath(wrapper)}`, { kind: 'wrapper', wrapper });
    }
    for (const setting of settings.keyFactories ?? []) {
      const callee = `${setting.module}:${exportPath(setting)}`;
      this.#entries.set(callee, { kind: 'key', factory: { callee, makes: 'strong' } });
    }
    for (const setting of settings.retryHelpers ?? []) {
      const callee = `${setting.module}:${exportPath(setting)}`;
      const helper = { ...DECLARED_HELPER, library: setting.export, callees: [callee] };
      this.#entries.set(callee, { kind: 'retry', helper });
    }
  }

  #addRunner(runner: JobRunner): void {
    for (const callee of runner.callees) {
      this.#entries.set(callee, { kind: 'job', runner });
      this.#addService(callee);
      // Members that add jobs, of the same object.
      const hash = callee.indexOf('#');
      if (hash < 0 || runner.queue === undefined || runner.queue.makers.length > 0) continue;
      for (const add of runner.queue.adds) {
        this.#entries.set(callee.slice(0, hash + 1) + add.member, { kind: 'enqueue', runner, add });
      }
    }
    for (const maker of runner.queue?.makers ?? []) {
      this.#entries.set(maker, { kind: 'queue', runner });
      this.services.add(maker);
      for (const add of runner.queue?.adds ?? []) {
        this.#entries.set(`${maker}#${add.member}`, { kind: 'enqueue', runner, add });
      }
      for (const callee of runner.callees) {
        const [module, member] = callee.split('#');
        if (member !== undefined && maker.startsWith(module ?? '')) {
          this.#entries.set(`${maker}#${member}`, { kind: 'job', runner });
        }
      }
    }
  }

  /** `module:Class#member` makes instances of the class services. */
  #addService(callee: string): void {
    const hash = callee.indexOf('#');
    if (hash >= 0) this.services.add(callee.slice(0, hash));
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
        this.#entries.set(factory, {
          kind: 'maker',
          client,
          options: 1,
          base: undefined,
          layers: false,
        });
      }
      for (const path of client.sets ?? []) {
        this.#entries.set(key(path), { kind: 'configure', client, what: 'header' });
      }
      for (const path of client.tunes ?? []) {
        this.#entries.set(key(path), { kind: 'configure', client, what: 'nothing' });
      }
      for (const path of client.configures ?? []) {
        this.#entries.set(key(path), { kind: 'configure', client, what: 'options' });
      }
      const { middleware } = client;
      if (middleware !== undefined) {
        this.#entries.set(key(middleware.path), { kind: 'middleware', member: middleware.member });
      }
      for (const maker of client.makers) {
        const { path, options, base, layers = false } = maker;
        this.#entries.set(key(path), { kind: 'maker', client, options, base, layers });
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

/** How the program names what a setting describes, once it is imported. */
function exportPath(setting: CalleeSetting): string {
  return setting.export === 'default' ? '' : setting.export;
}

function splitModule(specifier: string): readonly [module: string, path: string] {
  const [module = '', path = ''] = specifier.split('#');
  return [module, path];
}
