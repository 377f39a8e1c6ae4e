import { Effect, Schedule } from 'effect';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

class Transient {
  readonly _tag = 'Transient';
}

const read = (id: string) =>
  Effect.tryPromise({
    try: async () => {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
      if (!res.ok) throw new Error(`${res.status}`);
      return res.json();
    },
    catch: () => new Transient(),
  });

export const unbounded = (id: string) => read(id).pipe(Effect.retry(Schedule.exponential('1 second'))); // $ no-unchanged-retry $ require-retry-limit
export const bounded = (id: string) =>
  read(id).pipe(Effect.retry(Schedule.exponential('1 second').pipe(Schedule.intersect(Schedule.recurs(4))))); // $ no-unchanged-retry
export const hot = (id: string) => read(id).pipe(Effect.retry({ times: 3 })); // $ require-retry-backoff no-unchanged-retry
export const once = (id: string) => read(id).pipe(Effect.catchAll(() => Effect.succeed(null)));
