import { Effect, Schedule } from 'effect';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const read = (id: string) =>
  Effect.promise(() => fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers })).pipe( // $call GET /cases/{case-id}
    Effect.flatMap((res) => (res.status === 429 ? Effect.fail('busy' as const) : Effect.succeed(res))),
    Effect.retry({ schedule: Schedule.exponential('2 seconds'), times: 4 }),
  );

export const main = (id: string) => Effect.runPromise(read(id));
