/**
 * HTTP clients as data: how a call of each becomes a request. A new client is a new row here.
 * Sources: each library's own documentation (version in the row's `read`).
 */

/**
 * What an argument is. `target` is a URL or an options object; `verb` a method, when a URL follows;
 * `callback` is given the response.
 */
export type ArgRole = 'url' | 'target' | 'options' | 'body' | 'verb' | 'callback';

export interface RequestForm {
  /** Member path below the client; empty for calling the client itself. */
  readonly path: string;
  readonly args: readonly ArgRole[];
  /** Fixed by the member's name. */
  readonly method?: string;
  /** It sends at once, although the client is lazy. */
  readonly eager?: true;
}

/** How a client itself sends a request again. */
export interface ClientRetry {
  /** As messages name it. */
  readonly library: string;
  /** Option that holds the others; undefined when they stand beside `headers`. */
  readonly within?: string;
  readonly limit: { readonly option: string; readonly byDefault: number };
  /** `any`, or the methods that are repeated unless the option names others. */
  readonly methods: { readonly option?: string; readonly byDefault: 'any' | readonly string[] };
  readonly statuses: { readonly option?: string; readonly byDefault: readonly number[] };
  /** Option with a predicate, and what it is given; its answer replaces methods and statuses. */
  readonly predicate?: {
    readonly option: string;
    readonly given: 'error' | 'context' | 'error, response' | 'attempt, error, response';
  };
  /** Methods repeated after a network error, when other than after a status. */
  readonly networkMethods?: 'any';
  /** Request hooks and interceptors run again at each attempt. */
  readonly runsHooksAgain: boolean;
  /** Option with functions that run before each further attempt, given an object with `options`. */
  readonly hooks?: readonly string[];
}

export interface HttpClient {
  readonly name: string;
  /** Version whose documentation or source was read. */
  readonly read: string;
  /** Import specifiers; a named export is written `module#name`. */
  readonly modules: readonly string[];
  readonly globals: readonly string[];
  readonly requests: readonly RequestForm[];
  /** Members that make a configured client, and which argument holds its options. */
  readonly makers: readonly {
    readonly path: string;
    readonly options: number;
    /** The argument with the base, when it is one of its own. */
    readonly base?: number;
  }[];
  /** `module:Name` of declared types whose values are such clients. */
  readonly types: readonly string[];
  readonly options: {
    readonly url?: readonly string[];
    readonly base?: readonly string[];
    readonly host?: readonly string[];
    readonly pathname?: readonly string[];
    readonly method?: string;
    readonly headers: string;
    readonly body: readonly string[];
  };
  /** Does a 4xx or 5xx throw? */
  readonly throwsOnStatus: boolean | 'unknown';
  /** Option that changes it: throws unless this option has this value. */
  readonly throwOption?: { readonly name: string; readonly off: boolean };
  /** Option that decides by a predicate of the status (`validateStatus`). */
  readonly statusPredicate?: string;
  /** What an answered call gives: the response, or its decoded body. */
  readonly gives: 'response' | 'body';
  /** The call makes a request object that is sent when awaited or ended. */
  readonly deferred?: boolean;
  /** The call gives an observable: the request goes out when something subscribes. */
  readonly lazy?: boolean;
  /** Functions, as `module:path`, that make such a client from options in their second argument. */
  readonly factories?: readonly string[];
  readonly retry?: ClientRetry;
  /** Members of a made client that set headers for all its requests, and those that only tune it. */
  readonly sets?: readonly string[];
  readonly tunes?: readonly string[];
  /** Option with functions that run before each request and may change its headers. */
  readonly hooks?: {
    readonly path: readonly string[];
    /** They are given the request itself, or an object that has it as `options`. */
    readonly given: 'request' | 'context';
  };
}

const VERBS = ['get', 'head', 'options', 'delete', 'post', 'put', 'patch'] as const;
const BODY_VERBS = new Set<string>(['post', 'put', 'patch']);

/** `client.post(url, options)` */
function verbs(args: readonly ArgRole[], bodyArgs: readonly ArgRole[] = args): RequestForm[] {
  return VERBS.map((verb) => ({
    path: verb,
    args: BODY_VERBS.has(verb) ? bodyArgs : args,
    method: verb.toUpperCase(),
  }));
}

const FETCH_OPTIONS = {
  url: ['url'],
  method: 'method',
  headers: 'headers',
  body: ['body'],
} as const;

const IDEMPOTENT = ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'] as const;
const SERVER_ERRORS = [500, 502, 503, 504] as const;

/** What a wrapper of another module is, when the settings describe its arguments. */
export const DECLARED_WRAPPER: HttpClient = {
  name: 'wrapper',
  read: 'settings',
  modules: [],
  globals: [],
  requests: [],
  makers: [],
  types: [],
  options: { headers: 'headers', body: [] },
  throwsOnStatus: 'unknown',
  gives: 'response',
};

/** The policy that axios-retry (read: 4.5) attaches to a client. */
export const AXIOS_RETRY: ClientRetry = {
  library: 'axios-retry',
  limit: { option: 'retries', byDefault: 3 },
  methods: { byDefault: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'] },
  statuses: { byDefault: [429, ...SERVER_ERRORS] },
  predicate: { option: 'retryCondition', given: 'error' },
  networkMethods: 'any',
  runsHooksAgain: true,
};

const AXIOS_FORMS: readonly RequestForm[] = [
  { path: '', args: ['target', 'options'] },
  { path: 'request', args: ['target', 'options'] },
  ...verbs(['url', 'options'], ['url', 'body', 'options']),
  { path: 'postForm', args: ['url', 'body', 'options'], method: 'POST' },
  { path: 'putForm', args: ['url', 'body', 'options'], method: 'PUT' },
  { path: 'patchForm', args: ['url', 'body', 'options'], method: 'PATCH' },
];

const AXIOS_OPTIONS = {
  url: ['url'],
  base: ['baseURL'],
  method: 'method',
  headers: 'headers',
  body: ['data'],
} as const;

export const HTTP_CLIENTS = [
  {
    name: 'fetch',
    read: 'Fetch standard; node-fetch 3; undici 7',
    modules: [
      'node-fetch',
      'node-fetch#fetch',
      'undici#fetch',
      'cross-fetch',
      'cross-fetch#fetch',
      'isomorphic-fetch',
      'isomorphic-unfetch',
      'unfetch',
      'whatwg-fetch#fetch',
      'make-fetch-happen',
      'expo/fetch#fetch',
      'ponyfill-fetch',
      '@whatwg-node/fetch#fetch',
      '@tauri-apps/plugin-http#fetch',
    ],
    globals: ['fetch'],
    requests: [{ path: '', args: ['target', 'options'] }],
    makers: [{ path: 'defaults', options: 0 }],
    types: [':typeof fetch', ':typeof globalThis.fetch', ':typeof window.fetch', ':Fetch'],
    options: FETCH_OPTIONS,
    throwsOnStatus: false,
    gives: 'response',
  },
  {
    name: 'undici',
    read: '7.19',
    modules: ['undici'],
    globals: [],
    requests: [
      { path: 'request', args: ['target', 'options'] },
      { path: 'stream', args: ['target', 'options'] },
    ],
    makers: [
      { path: 'Pool', options: 1, base: 0 },
      { path: 'Client', options: 1, base: 0 },
    ],
    types: ['undici:Pool', 'undici:Client'],
    options: {
      url: ['url'],
      host: ['origin'],
      pathname: ['path'],
      method: 'method',
      headers: 'headers',
      body: ['body'],
    },
    throwsOnStatus: false,
    throwOption: { name: 'throwOnError', off: false },
    gives: 'response',
  },
  {
    name: 'axios',
    read: '1.13',
    modules: ['axios', 'axios#Axios', 'redaxios', 'axios-observable'],
    globals: ['axios'],
    requests: AXIOS_FORMS,
    makers: [{ path: 'create', options: 0 }],
    types: ['axios:AxiosInstance', 'axios:AxiosStatic', 'axios:Axios', 'axios:typeof default'],
    options: AXIOS_OPTIONS,
    throwsOnStatus: true,
    statusPredicate: 'validateStatus',
    gives: 'response',
  },
  {
    name: 'nest-axios',
    read: '@nestjs/axios 4',
    modules: ['@nestjs/axios#HttpService'],
    globals: [],
    requests: [
      ...AXIOS_FORMS,
      ...AXIOS_FORMS.map((form) => ({
        ...form,
        path: form.path === '' ? 'axiosRef' : `axiosRef.${form.path}`,
        eager: true as const,
      })),
    ],
    makers: [],
    types: ['@nestjs/axios:HttpService'],
    options: AXIOS_OPTIONS,
    throwsOnStatus: true,
    statusPredicate: 'validateStatus',
    lazy: true,
    gives: 'response',
  },
  {
    name: 'angular',
    read: '@angular/common 20',
    modules: ['@angular/common/http#HttpClient'],
    globals: [],
    requests: verbs(['url', 'options'], ['url', 'body', 'options']),
    makers: [],
    types: ['@angular/common/http:HttpClient'],
    options: { headers: 'headers', body: ['body'] },
    throwsOnStatus: true,
    lazy: true,
    gives: 'body',
  },
  {
    name: 'got',
    read: '14',
    modules: ['got', 'got#got'],
    globals: [],
    requests: [
      { path: '', args: ['target', 'options'] },
      { path: 'stream', args: ['target', 'options'] },
      ...verbs(['target', 'options']),
    ],
    makers: [{ path: 'extend', options: 0 }],
    types: ['got:Got'],
    options: {
      url: ['url'],
      base: ['prefixUrl'],
      method: 'method',
      headers: 'headers',
      body: ['json', 'body', 'form'],
    },
    throwsOnStatus: true,
    throwOption: { name: 'throwHttpErrors', off: false },
    gives: 'response',
    hooks: { path: ['hooks', 'beforeRequest'], given: 'request' },
    retry: {
      library: 'got',
      within: 'retry',
      limit: { option: 'limit', byDefault: 2 },
      methods: { option: 'methods', byDefault: IDEMPOTENT },
      // 413 is repeated only with a header that Persona does not send.
      statuses: { option: 'statusCodes', byDefault: [408, 429, ...SERVER_ERRORS] },
      runsHooksAgain: true,
      hooks: ['hooks', 'beforeRetry'],
    },
  },
  {
    name: 'ky',
    read: '2.0',
    modules: ['ky', 'ky-universal'],
    globals: [],
    requests: [{ path: '', args: ['target', 'options'] }, ...verbs(['target', 'options'])],
    makers: [
      { path: 'create', options: 0 },
      { path: 'extend', options: 0 },
    ],
    types: ['ky:KyInstance'],
    options: {
      base: ['prefixUrl', 'prefix', 'baseUrl'],
      method: 'method',
      headers: 'headers',
      body: ['json', 'body'],
    },
    throwsOnStatus: true,
    throwOption: { name: 'throwHttpErrors', off: false },
    gives: 'response',
    hooks: { path: ['hooks', 'beforeRequest'], given: 'request' },
    retry: {
      library: 'ky',
      within: 'retry',
      limit: { option: 'limit', byDefault: 2 },
      methods: { option: 'methods', byDefault: IDEMPOTENT },
      statuses: { option: 'statusCodes', byDefault: [408, 429, ...SERVER_ERRORS] },
      predicate: { option: 'shouldRetry', given: 'context' },
      // ky 2 runs them once.
      runsHooksAgain: false,
    },
  },
  {
    name: 'ofetch',
    read: '1.5',
    modules: ['ofetch#ofetch', 'ofetch#$fetch', 'ofetch', 'nuxt/app#$fetch'],
    globals: ['$fetch'],
    requests: [
      { path: '', args: ['target', 'options'] },
      { path: 'raw', args: ['target', 'options'] },
      { path: 'native', args: ['target', 'options'] },
    ],
    makers: [{ path: 'create', options: 0 }],
    types: ['ofetch:$Fetch', 'ofetch:FetchInstance'],
    options: { base: ['baseURL'], method: 'method', headers: 'headers', body: ['body'] },
    throwsOnStatus: true,
    throwOption: { name: 'ignoreResponseError', off: true },
    gives: 'body',
    hooks: { path: ['onRequest'], given: 'context' },
    retry: {
      library: 'ofetch',
      // One repetition of a GET is the default; a POST is repeated only when asked for.
      limit: { option: 'retry', byDefault: 0 },
      methods: { byDefault: 'any' },
      statuses: { option: 'retryStatusCodes', byDefault: [408, 409, 425, 429, ...SERVER_ERRORS] },
      runsHooksAgain: false,
    },
  },
  {
    name: 'fetch-retry client',
    read: 'fetch-retry 6',
    modules: [],
    globals: [],
    requests: [{ path: '', args: ['target', 'options'] }],
    makers: [],
    factories: ['fetch-retry:'],
    types: [],
    options: FETCH_OPTIONS,
    throwsOnStatus: false,
    gives: 'response',
    retry: {
      library: 'fetch-retry',
      limit: { option: 'retries', byDefault: 3 },
      methods: { byDefault: 'any' },
      statuses: { option: 'retryOn', byDefault: [] },
      predicate: { option: 'retryOn', given: 'attempt, error, response' },
      runsHooksAgain: false,
    },
  },
  {
    name: 'superagent',
    read: '10',
    modules: ['superagent'],
    globals: [],
    requests: [
      { path: '', args: ['verb', 'url'] },
      ...verbs(['url'], ['url', 'body']),
      { path: 'del', args: ['url'], method: 'DELETE' },
    ],
    makers: [{ path: 'agent', options: 0 }],
    types: [],
    options: { headers: 'headers', body: ['body'] },
    throwsOnStatus: true,
    gives: 'response',
    deferred: true,
    sets: ['set'],
    tunes: ['timeout', 'use', 'query', 'retry', 'ok', 'auth', 'accept', 'type', 'redirects'],
    retry: {
      library: 'superagent',
      within: '#retry',
      limit: { option: 'limit', byDefault: 0 },
      methods: { byDefault: 'any' },
      statuses: { byDefault: [408, 413, 429, ...SERVER_ERRORS] },
      predicate: { option: 'callback', given: 'error, response' },
      runsHooksAgain: false,
    },
  },
  {
    name: 'https',
    read: 'Node.js 20',
    modules: ['https', 'http', 'follow-redirects#https', 'follow-redirects#http'],
    globals: [],
    requests: [
      { path: 'request', args: ['target', 'options', 'callback'] },
      { path: 'get', args: ['target', 'options', 'callback'], method: 'GET' },
    ],
    makers: [],
    types: [],
    options: {
      host: ['hostname', 'host'],
      pathname: ['path', 'pathname'],
      method: 'method',
      headers: 'headers',
      body: [],
    },
    throwsOnStatus: false,
    gives: 'response',
    deferred: true,
  },
  {
    name: 'request',
    read: '2.88',
    modules: ['request', 'request-promise', 'request-promise-native', 'postman-request'],
    globals: [],
    requests: [
      { path: '', args: ['target', 'options'] },
      ...verbs(['target', 'options']),
      { path: 'del', args: ['target', 'options'], method: 'DELETE' },
    ],
    makers: [{ path: 'defaults', options: 0 }],
    types: [],
    options: {
      url: ['url', 'uri'],
      base: ['baseUrl'],
      method: 'method',
      headers: 'headers',
      body: ['json', 'body', 'form'],
    },
    throwsOnStatus: true,
    throwOption: { name: 'simple', off: false },
    gives: 'body',
  },
] as const satisfies readonly HttpClient[];
