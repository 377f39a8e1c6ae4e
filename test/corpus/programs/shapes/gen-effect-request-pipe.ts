import { HttpClient, HttpClientRequest, HttpClientResponse } from '@effect/platform';
import { Effect } from 'effect';
const base = 'https://withpersona.com/api/v1';
export const create = (attributes: object) =>
  Effect.gen(function* () {
    const client = yield* HttpClient.HttpClient;
    const request = HttpClientRequest.post(`${base}/inquiries`).pipe(HttpClientRequest.bearerToken(process.env.PERSONA_API_KEY!), HttpClientRequest.bodyUnsafeJson({ data: { attributes } }));
    const response = yield* client.execute(request); // $call POST /inquiries $ require-idempotency-key
    return yield* response.json;
  });
export const createOnce = (attributes: object, key: string) =>
  Effect.gen(function* () {
    const client = yield* HttpClient.HttpClient;
    return yield* HttpClientRequest.post(`${base}/inquiries`).pipe( // $call POST /inquiries
      HttpClientRequest.setHeader('Idempotency-Key', key),
      HttpClientRequest.bodyUnsafeJson({ data: { attributes } }),
      client.execute,
    );
  });
