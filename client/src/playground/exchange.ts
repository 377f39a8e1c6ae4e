/**
 * One HTTP exchange from the extension host: limits of time, cancelling, redirects, and bodies too large or not fit to be
 * shown. Uses the `fetch` it is given, which in VS Code honours its proxy and certificates. Keeps nothing.
 * Not here: where a request may go (`environments.ts`), what an answer means (`read-answer.ts`).
 */
import type { Redirect } from './attempt.js';

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  /** With credentials: the object is not kept anywhere. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ExchangePorts {
  readonly fetch: typeof fetch;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly isAllowed: (url: string) => boolean;
  /** Returns where the bytes were put. */
  readonly save: (bytes: Uint8Array, contentType: string) => Promise<string>;
}

export interface ExchangeOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  /** Empty when there was none or it was saved. */
  readonly text: string;
  readonly bytes: number;
  readonly file?: string;
  readonly redirects: readonly Redirect[];
  readonly milliseconds: number;
}

export interface HttpLoss {
  readonly kind: 'network' | 'cancelled';
  readonly reason: string;
  readonly redirects: readonly Redirect[];
  readonly milliseconds: number;
}

/** Larger texts are saved and not shown. Bytes. */
export const LARGEST_TEXT = 8 * 1024 * 1024;
/** No answer of an API is larger; the rest is not read. Bytes. */
const LARGEST_BODY = 256 * 1024 * 1024;
const MOST_REDIRECTS = 5;

/**
 * Sends a request and reads the answer. Never throws: an address that is not allowed, a broken connection and a timeout
 * are losses with a reason.
 */
export async function exchange(
  request: HttpRequest,
  ports: ExchangePorts,
  { timeoutMs, signal }: ExchangeOptions,
): Promise<HttpAnswer | HttpLoss> {
  const start = ports.now();
  const redirects: Redirect[] = [];
  const timeout = AbortSignal.timeout(timeoutMs);
  const toLoss = (kind: HttpLoss['kind'], reason: string): HttpLoss => ({
    ...{ kind, reason, redirects },
    milliseconds: Math.round(ports.now() - start),
  });
  try {
    const response = await follow(request, ports, AbortSignal.any([signal, timeout]), redirects);
    const body = await readBody(response, ports);
    return {
      ...{ kind: 'answer', status: response.status, headers: [...response.headers] },
      ...body,
      ...{ redirects, milliseconds: Math.round(ports.now() - start) },
    };
  } catch (error) {
    if (signal.aborted) return toLoss('cancelled', 'Cancelled before the answer arrived.');
    if (timeout.aborted) return toLoss('network', `No answer within ${timeoutMs / 1000} s.`);
    return toLoss('network', toReason(error));
  }
}

/** A redirect is followed where that repeats nothing and leaks nothing: a GET, within the allowed origin. */
async function follow(
  request: HttpRequest,
  ports: ExchangePorts,
  signal: AbortSignal,
  redirects: Redirect[],
): Promise<Response> {
  const { method, headers, body } = request;
  let { url } = request;
  for (;;) {
    if (!ports.isAllowed(url)) throw new Error(`${new URL(url).host} is none of the environments.`);
    const init = { method, headers, signal, redirect: 'manual' as const };
    const response = await ports.fetch(url, body === '' ? init : { ...init, body });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    const next = new URL(location, url).href;
    const followed = method === 'GET' && ports.isAllowed(next) && redirects.length < MOST_REDIRECTS;
    redirects.push({ status: response.status, location: next, followed });
    if (!followed) return response;
    await response.body?.cancel();
    url = next;
  }
}

async function readBody(
  response: Response,
  ports: ExchangePorts,
): Promise<Pick<HttpAnswer, 'text' | 'bytes' | 'file'>> {
  const bytes = await readBytes(response);
  const contentType = response.headers.get('content-type') ?? '';
  if (bytes.length === 0) return { text: '', bytes: 0 };
  if (isText(contentType, bytes) && bytes.length <= LARGEST_TEXT) {
    return { text: new TextDecoder().decode(bytes), bytes: bytes.length };
  }
  return { text: '', bytes: bytes.length, file: await ports.save(bytes, contentType) };
}

async function readBytes(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > LARGEST_BODY) throw new Error(`The answer has more than ${LARGEST_BODY} bytes.`);
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function isText(contentType: string, bytes: Uint8Array): boolean {
  if (/json|^text\/|xml|x-www-form-urlencoded/i.test(contentType)) return true;
  if (contentType !== '') return false;
  return !bytes.subarray(0, 1024).includes(0);
}

/** `fetch failed` says nothing; its cause does, or the cause of that. */
function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) {
    return cause.errors[0].message;
  }
  if (cause instanceof Error) return toReason(cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return error.message || code || error.name;
}
