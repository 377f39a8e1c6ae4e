import { createHash, createHmac, timingSafeEqual } from "node:crypto";
const sha = (s: string) => createHash("sha256").update(s).digest();
export const verify = (
  header: string,
  raw: string,
  secret = process.env.PERSONA_WEBHOOK_SECRET!,
) =>
  header.split(" ").some((set) => {
    const [t, v1] = set.split(",").map((p) => p.slice(p.indexOf("=") + 1));
    return timingSafeEqual(
      sha(v1),
      sha(
        createHmac("sha256", secret)
          .update(t + "." + raw)
          .digest("hex"),
      ),
    );
  });
export const handler = async (event: {
  headers: Record<string, string>;
  body: string;
}) => ({
  statusCode: verify(event.headers["persona-signature"], event.body)
    ? 204
    : 401,
});
