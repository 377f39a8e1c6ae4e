const locks = new Map<string, Promise<unknown>>();
const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
};
function exclusive<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = locks.get(id) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(work);
  locks.set(id, mine);
  return mine;
}
const tag = (id: string, name: string) =>
  exclusive(id, async () => {
    const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}/add-tag`, {
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ meta: { 'tag-name': name } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error('no tag');
  });
export const tagBoth = (id: string) => Promise.all([tag(id, 'a'), tag(id, 'b')]);
