import { Effect, Schedule } from "effect";
import { randomUUID } from "node:crypto";
class Busy {
  readonly _tag = "Busy";
}
class Refused {
  readonly _tag = "Refused";
}
export const f = (id: string) => {
  const key = randomUUID();
  return Effect.tryPromise({
    try: () =>
      fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          "Persona-Version": "2025-12-08",
          "Idempotency-Key": key,
        },
        signal: AbortSignal.timeout(10_000),
      }),
    catch: () => new Refused(),
  }).pipe(
    Effect.flatMap((res) =>
      res.status === 429
        ? Effect.fail(new Busy())
        : res.ok
          ? Effect.succeed(true)
          : Effect.fail(new Refused()),
    ),
    Effect.retry({
      times: 3,
      schedule: Schedule.exponential("5 seconds"),
      while: (e) => e._tag === "Busy",
    }),
  );
};
