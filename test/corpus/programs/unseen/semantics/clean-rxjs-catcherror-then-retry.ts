import {
  catchError,
  defer,
  EMPTY,
  lastValueFrom,
  retry,
  throwError,
  timer,
} from "rxjs";
import { randomUUID } from "node:crypto";
class Busy extends Error {}
export const f = (id: string) => {
  const key = randomUUID();
  return lastValueFrom(
    defer(async () => {
      const res = await fetch(
        `https://api.withpersona.com/api/v1/inquiries/${id}/expire`,
        {
          method: "POST",
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            "Persona-Version": "2025-12-08",
            "Idempotency-Key": key,
          },
          signal: AbortSignal.timeout(10_000),
        },
      );
      if (res.status === 429) throw new Busy();
      return res.ok;
    }).pipe(
      catchError((e) => (e instanceof Busy ? throwError(() => e) : EMPTY)),
      retry({ count: 3, delay: (_, n) => timer(2500 * 2 ** n) }),
    ),
    { defaultValue: false },
  );
};
