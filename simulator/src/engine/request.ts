/**
 * A request and an answer as the engine knows them: no socket, no framework.
 */
export interface SimRequest {
  readonly method: string;
  /** Path and query as they stood in the request line: `/api/v1/inquiries?page%5Bsize%5D=2`. */
  readonly url: string;
  /** Names in lower case; several values of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As it came; undefined when there was none. */
  readonly body: Uint8Array | undefined;
  readonly remoteAddress: string;
}

export interface SimResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Latin-1 when the content type is a file's, text otherwise. */
  readonly body: string;
}
