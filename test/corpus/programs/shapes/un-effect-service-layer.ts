import { FetchHttpClient, HttpBody, HttpClient, HttpClientRequest, HttpClientResponse } from '@effect/platform';
import { Config, Context, Effect, Layer, Redacted, Schema } from 'effect';
export class PersonaApi extends Context.Tag('PersonaApi')<PersonaApi, { readonly open: (b: unknown) => Effect.Effect<unknown, unknown> }>() {
  static readonly Live = Layer.effect(
    this,
    Effect.gen(function* () {
      const key = yield* Config.redacted('PERSONA_API_KEY');
      const client = yield* HttpClient.HttpClient;
      const persona = client.pipe(HttpClient.mapRequest((req) => req.pipe(HttpClientRequest.prependUrl('https://withpersona.com/api/v1'), HttpClientRequest.bearerToken(Redacted.value(key)))));
      return {
        open: (b: unknown) => persona.post('/cases', { body: HttpBody.unsafeJson(b) }).pipe(Effect.flatMap((r) => r.json)), // $call POST /cases $ require-idempotency-key
        list: () => persona.get('/cases').pipe(Effect.scoped), // $call GET /cases
      };
    }),
  ).pipe(Layer.provide(FetchHttpClient.layer));
}
