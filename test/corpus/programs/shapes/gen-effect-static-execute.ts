import { HttpClient, HttpClientRequest } from '@effect/platform';
import { Effect, pipe } from 'effect';
export const expire = (id: string) =>
  pipe( // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
    HttpClientRequest.make('POST')(`https://withpersona.com/api/v1/inquiries/${id}/expire`),
    HttpClientRequest.setHeaders({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }),
    HttpClient.execute,
    Effect.flatMap((r) => r.json),
  );
export const read = (id: string) => HttpClient.get(`https://withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); // $call GET /inquiries/{inquiry-id}
