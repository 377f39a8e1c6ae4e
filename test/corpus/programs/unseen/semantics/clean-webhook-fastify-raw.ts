import Fastify from "fastify";
import { createHmac, timingSafeEqual } from "node:crypto";
const app = Fastify();
app.addContentTypeParser(
  "application/json",
  { parseAs: "buffer" },
  (_req, body, done) => done(null, body),
);
const secrets = [
  process.env.PERSONA_WEBHOOK_SECRET!,
  process.env.PERSONA_WEBHOOK_SECRET_OLD!,
].filter(Boolean);
app.post("/persona", async (req, reply) => {
  const raw = req.body as Buffer;
  const ok = String(req.headers["persona-signature"] ?? "")
    .split(/\s+/)
    .some((set) => {
      const t = /(?:^|,)t=(\d+)/.exec(set)?.[1];
      const v1 = /(?:^|,)v1=([0-9a-f]{64})/.exec(set)?.[1];
      if (!t || !v1) return false;
      return secrets.some((secret) =>
        timingSafeEqual(
          Buffer.from(v1, "hex"),
          createHmac("sha256", secret).update(`${t}.`).update(raw).digest(),
        ),
      );
    });
  return reply.code(ok ? 204 : 401).send();
});
