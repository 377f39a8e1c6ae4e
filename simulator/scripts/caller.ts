/**
 * Calls operations by their id in the catalogue, over HTTP, and remembers the ids that answers bring.
 *
 * A path parameter that is not given is the object of its kind that came last.
 */
import { API_BASE_PATH, findOperation } from '@persona-lint/api';
import type { Operation } from '@persona-lint/api';

export interface CallOptions {
  readonly about?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as multipart, along with `file`. */
  readonly form?: Readonly<Record<string, string>>;
  readonly file?: readonly [field: string, filename: string, content: string];
  /** Sent as a URL-encoded form. */
  readonly encoded?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The object that the answer brings is not the one to go on with. */
  readonly forgets?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, otherwise text. */
  readonly body: unknown;
  /** Of `data`, or of the first of a list; empty when there is none. */
  readonly id: string;
  readonly type: string;
}

export interface Caller {
  /** By path parameter: `inquiry-id`. */
  readonly ids: Map<string, string>;
  call(id: string, options?: CallOptions): Promise<Answer>;
}

export type OnAnswer = (
  answer: Answer & { readonly operation: Operation; readonly about: string },
) => void;

export function createCaller(
  address: string,
  apiKey: string,
  onAnswer: OnAnswer = () => undefined,
): Caller {
  const ids = new Map<string, string>();
  return { ids, call };

  async function call(id: string, options: CallOptions = {}): Promise<Answer> {
    const operation = findOperation(id);
    if (!operation) throw new Error(`${id} is no operation`);
    const { body, headers } = toBody(options);
    const response = await fetch(toUrl(address, operation, ids, options), {
      method: operation.method,
      headers: { authorization: `Bearer ${apiKey}`, ...headers, ...options.headers },
      ...(body !== undefined && { body }),
    });
    const answer = await readAnswer(response);
    if (options.forgets !== true) remember(ids, operation, answer);
    onAnswer({ ...answer, operation, about: options.about ?? '' });
    return answer;
  }
}

function toUrl(
  address: string,
  operation: Operation,
  ids: ReadonlyMap<string, string>,
  { params = {}, query = {} }: CallOptions,
): string {
  const path = operation.path.replace(/\{([\w-]+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ids.get(name) ?? 'none'),
  );
  const text = new URLSearchParams(query).toString();
  // An address may carry the base path already, as clients that change only their base URL have it.
  const root = address.replace(new RegExp(`${API_BASE_PATH}/?$`), '').replace(/\/$/, '');
  return `${root}${operation.base}${path}${text === '' ? '' : `?${text}`}`;
}

function toBody(options: CallOptions): {
  body?: NonNullable<RequestInit['body']>;
  headers: Record<string, string>;
} {
  if (options.file || options.form) {
    const form = new FormData();
    for (const [name, value] of Object.entries(options.form ?? {})) form.append(name, value);
    if (options.file) {
      const [field, filename, content] = options.file;
      form.append(field, new Blob([content], { type: 'text/csv' }), filename);
    }
    return { body: form, headers: {} };
  }
  if (options.encoded) return { body: new URLSearchParams(options.encoded), headers: {} };
  if (options.body === undefined) return { headers: {} };
  return {
    body: JSON.stringify(options.body),
    headers: { 'content-type': 'application/json' },
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  const body: unknown = isJson ? JSON.parse(text) : text;
  const { data } = isJson ? (body as { data?: unknown }) : {};
  const [first] = Array.isArray(data) ? (data as unknown[]) : [data];
  const { id = '', type = '' } = (first ?? {}) as { id?: string; type?: string };
  return { status: response.status, headers: response.headers, body, id, type };
}

/** Families whose path parameter has the family's name. */
function toParameter(type: string): string {
  const name = type.startsWith('connect/')
    ? type.slice('connect/'.length)
    : (type.split('/')[0] ?? type);
  return `${name}-id`;
}

function remember(ids: Map<string, string>, { method }: Operation, answer: Answer): void {
  if (answer.status >= 300 || answer.id === '') return;
  if (method === 'POST') ids.set(toParameter(answer.type), answer.id);
  const { data } = answer.body as { data: { relationships?: Record<string, { data: unknown }> } };
  for (const { data: target } of Object.values(data.relationships ?? {})) {
    const { type, id } = (target ?? {}) as { type?: string; id?: string };
    if (type !== undefined && id !== undefined && /-(?:type|template)$/.test(type))
      ids.set(toParameter(type), id);
  }
}
