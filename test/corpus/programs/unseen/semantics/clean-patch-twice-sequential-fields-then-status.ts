const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  "Persona-Version": "2025-12-08",
};
export async function f(id: string) {
  for (const attributes of [{ fields: { a: 1 } }, { status: "approved" }]) {
    const res = await fetch(
      `https://api.withpersona.com/api/v1/transactions/${id}`,
      {
        method: "PATCH",
        headers: auth,
        body: JSON.stringify({ data: { attributes } }),
        signal: AbortSignal.timeout(10_000),
      },
    );
    if (res.status === 409) throw new Error("conflict");
    if (!res.ok) throw new Error("no");
  }
}
