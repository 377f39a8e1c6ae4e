import { randomUUID } from "node:crypto";
class InquiryBuilder {
  private attributes: Record<string, unknown> = {};
  template(id: string) {
    this.attributes["inquiry-template-id"] = id;
    return this;
  }
  reference(id: string) {
    this.attributes["reference-id"] = id;
    return this;
  }
  build() {
    return { data: { attributes: this.attributes } };
  }
}
export async function f(userId: string) {
  const body = new InquiryBuilder()
    .template("itmpl_1")
    .reference(userId)
    .build();
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      "Persona-Version": "2025-12-08",
      "Idempotency-Key": randomUUID(),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error("no");
  return (await res.json()).data;
}
