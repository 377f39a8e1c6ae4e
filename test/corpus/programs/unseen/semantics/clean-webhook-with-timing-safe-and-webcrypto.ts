import { webcrypto } from "node:crypto";
const encoder = new TextEncoder();
export async function verify(request: Request): Promise<boolean> {
  const raw = await request.text();
  const key = await webcrypto.subtle.importKey(
    "raw",
    encoder.encode(process.env.PERSONA_WEBHOOK_SECRET),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  for (const set of (request.headers.get("persona-signature") ?? "").split(
    " ",
  )) {
    const fields = Object.fromEntries(
      set.split(",").map((part) => part.split("=")),
    );
    const bytes = Uint8Array.from(fields.v1?.match(/../g) ?? [], (hex) =>
      parseInt(hex, 16),
    );
    if (
      await webcrypto.subtle.verify(
        "HMAC",
        key,
        bytes,
        encoder.encode(`${fields.t}.${raw}`),
      )
    )
      return true;
  }
  return false;
}
