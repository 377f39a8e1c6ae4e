import pRetry, { AbortError, type Options } from 'p-retry';

export class ResponseError extends Error {
  constructor(readonly response: Response) {
    super(`${response.status} ${response.statusText}`);
  }
}

const options: Options = { retries: 4, minTimeout: 5_000, factor: 2, randomize: true };

/** Lost answers and rate limits are tried again; anything else is final. */
export function resilient(send: () => Promise<Response>): Promise<Response> {
  return pRetry(async () => {
    const response = await send();
    if (response.status === 429) throw new ResponseError(response);
    if (!response.ok) throw new AbortError(new ResponseError(response));
    return response;
  }, options);
}
