/**
 * Requests out of text: a curl command or a `.http` file. Credentials are dropped while reading. Not here: which operation
 * a request calls (`controller.ts`).
 */
import { isCurl, parseCurl } from './curl.js';
import { parseHttpFile } from './http-file.js';

export interface ImportedRequest {
  readonly name?: string;
  readonly method: string;
  /** Path and query, or a whole address. */
  readonly path: string;
  /** Origin of a whole address. */
  readonly origin?: string;
  /** Id of the operation, where it is known. */
  readonly operation?: string | undefined;
  readonly params?: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** The idempotency key it carried. */
  readonly key?: string;
}

/** All requests of a text, in order; empty when it holds none. */
export function readImport(text: string): ImportedRequest[] {
  if (!isCurl(text)) return parseHttpFile(text);
  const request = parseCurl(text);
  return request === undefined ? [] : [request];
}
