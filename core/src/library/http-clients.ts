/**
 * HTTP clients as data: how a call of each becomes a request. A new client is a new row here.
 * Sources: each library's own documentation (version in the row's `read`).
 */
import {
  FETCH_RETRY,
  GOT_RETRY,
  KY_RETRY,
  OFETCH_RETRY,
  SUPERAGENT_RETRY,
  type ClientRetry,
} from './client-retries.js';

/**
 * What an argument is. `target` is a URL or an options object; `verb` a method, when a URL follows;
 * `callback` is given the response; `other` says nothing about the request.
 */
export type ArgRole =
  'url' | 'target' | 'options' | 'body' | 'headers' | 'verb' | 'callback' | 'other';

/**
 * How a base and a URL make one. `slash`: one slash between them, whatever the two have. `text`: one
 * behind the other. `resolve`: as links on a page, so that a path which begins with a slash replaces
 * the base's.
 */
export type Join = 'slash' | 'text' | 'resolve';

export interface RequestForm {
  /** Member path below the client; empty for calling the client itself. */
  readonly path: string;
  readonly args: readonly ArgRole[];
  /** Fixed by the member's name. */
  readonly method?: string;
  /** It sends at once, although the client is lazy. */
  readonly eager?: true;
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
    /** Further arguments are layers over it. */
    readonly layers?: boolean;
  }[];
  /** `module:Name` of declared types whose values are such clients. */
  readonly types: readonly string[];
  readonly options: {
    readonly url?: readonly string[];
    readonly base?: readonly string[];
    /** How a base option and a URL make one, where it is not with one slash between. */
    readonly joins?: Readonly<Record<string, Join>>;
    readonly host?: readonly string[];
    readonly pathname?: readonly string[];
    readonly method?: string;
    readonly headers: string;
    /** Where else headers may be given: `params.header`. */
    readonly innerHeaders?: readonly string[];
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
  /** The call waits for the answer itself: there is no promise. */
  readonly waits?: boolean;
  /** The call makes a request object that is sent when awaited or ended. */
  readonly deferred?: boolean;
  /** The call gives an observable: the request goes out when something subscribes. */
  readonly lazy?: boolean;
  /** What limits the wait for an answer: options that do, and whether one applies by default. */
  readonly timeout?: {
    readonly options: readonly string[];
    /** Those that the global of the same name does not have. */
    readonly imported?: readonly string[];
    readonly byDefault: boolean | 'unknown';
  };
  /** Functions, as `module:path`, that make such a client from options in their second argument. */
  readonly factories?: readonly string[];
  readonly retry?: ClientRetry;
  /** Members of a made client that set headers for all its requests, and those that only tune it. */
  readonly sets?: readonly string[];
  readonly tunes?: readonly string[];
  /** Members of a made client that take further options for all its requests. */
  readonly configures?: readonly string[];
  /** Member of a made client that takes an object with a function to run before each request. */
  readonly middleware?: { readonly path: string; readonly member: string };
  /** Option with functions that run before each request and may change its headers. */
  readonly hooks?: {
    readonly path: readonly string[];
    /** The same for functions that run once for a call, whatever the attempts. */
    readonly first?: readonly string[];
    /** They are given the request itself, or an object that has it as the member of this name. */
    readonly given: 'itself' | 'options' | 'request' | 'config';
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
    timeout: { options: ['signal', 'dispatcher'], imported: ['timeout'], byDefault: false },
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
    timeout: { options: ['signal', 'headersTimeout', 'dispatcher'], byDefault: true },
  },
  {
    name: 'axios',
    read: '1.13',
    modules: ['axios', 'axios#Axios', 'redaxios', 'axios-observable', 'xior', 'feaxios'],
    globals: ['axios'],
    requests: AXIOS_FORMS,
    makers: [{ path: 'create', options: 0 }],
    types: [
      'axios:AxiosInstance',
      'axios:AxiosStatic',
      'axios:Axios',
      'axios:typeof default',
      'xior:XiorInstance',
      'feaxios:AxiosInstance',
    ],
    options: AXIOS_OPTIONS,
    throwsOnStatus: true,
    statusPredicate: 'validateStatus',
    gives: 'response',
    timeout: { options: ['timeout', 'signal', 'cancelToken', 'httpsAgent'], byDefault: false },
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
    timeout: { options: ['timeout', 'signal', 'cancelToken'], byDefault: 'unknown' },
  },
  {
    name: 'angular',
    read: '@angular/common 20',
    modules: ['@angular/common/http#HttpClient'],
    globals: [],
    requests: [
      { path: 'request', args: ['verb', 'url', 'options'] },
      ...verbs(['url', 'options'], ['url', 'body', 'options']),
    ],
    makers: [],
    types: ['@angular/common/http:HttpClient'],
    options: { headers: 'headers', body: ['body'] },
    throwsOnStatus: true,
    lazy: true,
    gives: 'body',
    timeout: { options: ['timeout'], byDefault: 'unknown' },
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
    makers: [{ path: 'extend', options: 0, layers: true }],
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
    timeout: { options: ['timeout', 'signal'], byDefault: false },
    hooks: { path: ['hooks', 'beforeRequest'], first: ['hooks', 'init'], given: 'itself' },
    retry: GOT_RETRY,
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
      joins: { baseUrl: 'resolve' },
      method: 'method',
      headers: 'headers',
      body: ['json', 'body'],
    },
    throwsOnStatus: true,
    throwOption: { name: 'throwHttpErrors', off: false },
    gives: 'response',
    timeout: { options: ['timeout', 'signal'], byDefault: true },
    hooks: { path: ['hooks', 'beforeRequest'], given: 'itself' },
    retry: KY_RETRY,
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
    timeout: { options: ['timeout', 'signal'], byDefault: false },
    hooks: { path: ['onRequest'], given: 'options' },
    retry: OFETCH_RETRY,
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
    timeout: { options: ['signal'], byDefault: false },
    retry: FETCH_RETRY,
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
    timeout: { options: ['timeout'], byDefault: false },
    deferred: true,
    sets: ['set'],
    tunes: ['timeout', 'use', 'query', 'retry', 'ok', 'auth', 'accept', 'type', 'redirects'],
    retry: SUPERAGENT_RETRY,
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
    timeout: { options: ['timeout', 'signal', 'agent'], byDefault: false },
    deferred: true,
  },
  {
    name: 'request',
    read: '2.88',
    modules: ['request', 'request-promise', 'request-promise-native', 'postman-request'],
    globals: [],
    requests: [
      { path: '', args: ['target', 'options', 'other'] },
      ...verbs(['target', 'options', 'other']),
      { path: 'del', args: ['target', 'options', 'other'], method: 'DELETE' },
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
    timeout: { options: ['timeout'], byDefault: false },
  },
  {
    name: 'openapi-fetch',
    read: '0.17',
    modules: ['openapi-fetch'],
    globals: [],
    requests: [
      ...verbs(['url', 'options']).map((form) => ({ ...form, path: form.path.toUpperCase() })),
      { path: 'request', args: ['verb', 'url', 'options'] },
    ],
    makers: [{ path: '', options: 0 }],
    types: ['openapi-fetch:Client'],
    options: {
      base: ['baseUrl'],
      headers: 'headers',
      innerHeaders: ['params', 'header'],
      body: ['body'],
    },
    throwsOnStatus: false,
    gives: 'response',
    timeout: { options: ['signal', 'fetch', 'requestInitExt'], byDefault: false },
    middleware: { path: 'use', member: 'onRequest' },
    tunes: ['eject'],
    hooks: { path: [], given: 'request' },
  },
  {
    name: 'hey-api',
    read: '@hey-api/client-fetch 0.13',
    modules: [
      '@hey-api/client-fetch',
      '@hey-api/client-next',
      '@hey-api/client-ofetch',
      '@hey-api/client-ky',
      '@hey-api/client-axios',
    ],
    globals: [],
    requests: [...verbs(['options']), { path: 'request', args: ['options'] }],
    makers: [{ path: 'createClient', options: 0 }],
    types: [],
    options: {
      url: ['url'],
      base: ['baseUrl', 'baseURL'],
      method: 'method',
      headers: 'headers',
      body: ['body'],
    },
    throwsOnStatus: false,
    throwOption: { name: 'throwOnError', off: false },
    gives: 'response',
    configures: ['setConfig'],
  },
  {
    name: 'effect-http',
    read: '@effect/platform 0.93',
    modules: [
      '@effect/platform#HttpClient',
      '@effect/platform#HttpClient.HttpClient',
      '@effect/platform/HttpClient',
      '@effect/platform/HttpClient#HttpClient',
      'effect/unstable/http#HttpClient',
      'effect/unstable/http#HttpClient.HttpClient',
    ],
    globals: [],
    requests: [
      { path: 'execute', args: ['target'] },
      { path: 'del', args: ['url', 'options'], method: 'DELETE' },
      ...verbs(['url', 'options']),
    ],
    makers: [],
    types: ['@effect/platform:HttpClient.HttpClient'],
    options: { url: ['url'], method: 'method', headers: 'headers', body: ['body'] },
    // A status fails only behind a filter.
    throwsOnStatus: 'unknown',
    gives: 'response',
  },
  {
    name: 'wretch',
    read: '2.11',
    modules: ['wretch'],
    globals: [],
    requests: [
      ...verbs(['url'], ['body', 'url']),
      { path: 'fetch', args: ['verb', 'url', 'body'] },
    ],
    makers: [{ path: '', options: 1, base: 0 }],
    types: ['wretch:Wretch'],
    options: { base: ['base'], method: 'method', headers: 'headers', body: ['body'] },
    throwsOnStatus: true,
    gives: 'response',
  },
  {
    name: 'needle',
    read: '3.3',
    modules: ['needle'],
    globals: [],
    requests: [
      { path: '', args: ['verb', 'url', 'body', 'options'] },
      { path: 'request', args: ['verb', 'url', 'body', 'options'] },
      ...verbs(['url', 'options'], ['url', 'body', 'options']),
      { path: 'delete', args: ['url', 'body', 'options'], method: 'DELETE' },
    ],
    makers: [],
    types: [],
    options: { headers: 'headers', body: [] },
    throwsOnStatus: false,
    gives: 'response',
  },
  {
    name: 'phin',
    read: '3.7',
    modules: ['phin', 'phin#promisified'],
    globals: [],
    requests: [{ path: '', args: ['target'] }],
    makers: [{ path: 'defaults', options: 0 }],
    types: [],
    options: { url: ['url'], method: 'method', headers: 'headers', body: ['data', 'form'] },
    throwsOnStatus: false,
    gives: 'response',
  },
  {
    name: 'alova',
    read: '3.3',
    modules: ['alova'],
    globals: [],
    requests: verbs(['url', 'options'], ['url', 'body', 'options']).map((form) => ({
      ...form,
      path: form.path.charAt(0).toUpperCase() + form.path.slice(1),
    })),
    makers: [{ path: 'createAlova', options: 0 }],
    types: [],
    options: { base: ['baseURL'], headers: 'headers', body: [] },
    // What a status does is up to the adapter and to `responded`.
    throwsOnStatus: 'unknown',
    gives: 'response',
    hooks: { path: ['beforeRequest'], given: 'config' },
  },
  {
    name: 'nuxt',
    read: '4.1',
    modules: ['nuxt/app#useFetch', 'nuxt/app#useLazyFetch'],
    globals: ['useFetch', 'useLazyFetch'],
    requests: [{ path: '', args: ['target', 'options'] }],
    makers: [],
    types: [],
    options: { base: ['baseURL'], method: 'method', headers: 'headers', body: ['body'] },
    throwsOnStatus: false,
    gives: 'response',
    hooks: { path: ['onRequest'], given: 'options' },
  },
  {
    name: 'UrlFetchApp',
    read: 'Apps Script, 2025-09',
    modules: [],
    globals: ['UrlFetchApp'],
    requests: [{ path: 'fetch', args: ['url', 'options'] }],
    makers: [],
    types: [],
    options: { method: 'method', headers: 'headers', body: ['payload'] },
    throwsOnStatus: true,
    throwOption: { name: 'muteHttpExceptions', off: true },
    gives: 'response',
    waits: true,
  },
  {
    name: 'pipedream',
    read: '@pipedream/platform 3.1',
    modules: ['@pipedream/platform#axios'],
    globals: [],
    requests: [{ path: '', args: ['other', 'target'] }],
    makers: [],
    types: [],
    options: AXIOS_OPTIONS,
    throwsOnStatus: true,
    gives: 'body',
  },
  {
    name: 'activepieces',
    read: '@activepieces/pieces-common 0.10',
    modules: ['@activepieces/pieces-common#httpClient'],
    globals: [],
    requests: [{ path: 'sendRequest', args: ['options'] }],
    makers: [],
    types: [],
    options: { url: ['url'], method: 'method', headers: 'headers', body: ['body'] },
    throwsOnStatus: true,
    gives: 'response',
  },
  {
    name: 'actions-http',
    read: '@actions/http-client 3.0',
    modules: ['@actions/http-client'],
    globals: [],
    requests: [
      { path: 'request', args: ['verb', 'url', 'body', 'headers'] },
      ...verbs(['url', 'headers'], ['url', 'body', 'headers']),
      { path: 'del', args: ['url', 'headers'], method: 'DELETE' },
      { path: 'getJson', args: ['url', 'headers'], method: 'GET' },
      { path: 'postJson', args: ['url', 'body', 'headers'], method: 'POST' },
      { path: 'patchJson', args: ['url', 'body', 'headers'], method: 'PATCH' },
    ],
    makers: [{ path: 'HttpClient', options: 2 }],
    types: ['@actions/http-client:HttpClient'],
    options: { headers: 'headers', body: [] },
    throwsOnStatus: 'unknown',
    gives: 'response',
  },
  {
    name: 'capacitor',
    read: '@capacitor/core 7',
    modules: ['@capacitor/core#CapacitorHttp'],
    globals: [],
    requests: [...verbs(['options']), { path: 'request', args: ['options'] }],
    makers: [],
    types: [],
    options: { url: ['url'], method: 'method', headers: 'headers', body: ['data'] },
    throwsOnStatus: false,
    gives: 'response',
  },
] as const satisfies readonly HttpClient[];
