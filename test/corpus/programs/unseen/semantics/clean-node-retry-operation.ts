import retry from "retry";
import { randomUUID } from "node:crypto";
export function f(id: string, done: (e: Error | null) => void) {
  const key = randomUUID();
  const op = retry.operation({ retries: 4, minTimeout: 5000 });
  op.attempt(async () => {
    try {
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
      if (res.status === 429 && op.retry(new Error("busy"))) return;
      done(res.ok ? null : new Error(String(res.status)));
    } catch (e) {
      if (!op.retry(e as Error)) done(op.mainError());
    }
  });
}
