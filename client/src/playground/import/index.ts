/**
 * Requests out of text: a curl command or a `.http` file. Credentials are dropped while reading. Not here: which operation
 * a request calls (`to-draft.ts`).
 */
import type { Environment as KeyEnvironment } from '@persona-lint/api';
import { findCurl, parseCurl } from './curl.js';
import { parseHttpFile } from './http-file.js';

export interface ImportedRequest {
  readonly name?: string;
  readonly method: string;
  /** Path and query, or a whole address. */
  readonly path: string;
  /** Origin of a whole address, or the variable that stands in its place. */
  readonly origin?: string;
  /** What its API key was for; the key itself is dropped. */
  readonly keyEnvironment?: KeyEnvironment;
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
  const command = findCurl(text);
  if (command === undefined) return parseHttpFile(text);
  const request = parseCurl(command);
  return request === undefined ? [] : [request];
}

export { toDraft } from './to-draft.js';
