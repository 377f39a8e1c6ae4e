import { randomUUID } from "node:crypto";
export const f = (id: string, tags: string[]) =>
  tags.reduce(
    (before, tag) =>
      before.then(async () => {
        const res = await fetch(
          `https://api.withpersona.com/api/v1/accounts/${id}/add-tag`,
          {
            method: "POST",
            headers: {
              Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
              "Persona-Version": "2025-12-08",
              "Idempotency-Key": randomUUID(),
            },
            body: JSON.stringify({ meta: { "tag-name": tag } }),
            signal: AbortSignal.timeout(10_000),
          },
        );
        if (!res.ok) throw new Error(tag);
      }),
    Promise.resolve(),
  );
