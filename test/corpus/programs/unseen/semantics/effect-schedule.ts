import { Duration, Effect, Schedule } from 'effect';
import { randomUUID } from 'node:crypto';

class Answered {
  readonly _tag = 'Answered';
  constructor(readonly status: number) {}
}

class Lost {
  readonly _tag = 'Lost';
}

const approve = (id: string, key: string) =>
  Effect.tryPromise({
    try: () =>
      fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        signal: AbortSignal.timeout(10_000),
      }),
    catch: () => new Lost(),
  }).pipe(Effect.flatMap((res) => (res.ok ? Effect.succeed(res) : Effect.fail(new Answered(res.status)))));

const backoff = Schedule.exponential(Duration.seconds(5)).pipe(Schedule.intersect(Schedule.recurs(3)));

export const approveIfLost = (id: string) =>
  approve(id, randomUUID()).pipe(Effect.retry({ schedule: backoff, while: (error) => error._tag === 'Lost' }));

export const approveAnyhow = (id: string) => approve(id, randomUUID()).pipe(Effect.retry(backoff)); // $ no-unchanged-retry no-same-key-after-server-error
