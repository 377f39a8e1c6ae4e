import { HttpClient, HttpClientRequest, FetchHttpClient } from '@effect/platform';
import { Effect, flow } from 'effect';
export class Persona extends Effect.Service<Persona>()('Persona', {
  effect: Effect.gen(function* () {
    const client = (yield* HttpClient.HttpClient).pipe(
      HttpClient.mapRequest(flow(HttpClientRequest.prependUrl('https://withpersona.com/api/v1'), HttpClientRequest.bearerToken(process.env.PERSONA_API_KEY!))),
      HttpClient.filterStatusOk,
    );
    const get = (id: string) => client.get(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
    const approve = (id: string) => client.post(`/inquiries/${id}/approve`); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
    const decline = (id: string, key: string) => client.post(`/inquiries/${id}/decline`, { headers: { 'Idempotency-Key': key } }); // $call POST /inquiries/{inquiry-id}/decline
    return { get, approve, decline };
  }),
  dependencies: [FetchHttpClient.layer],
}) {}
