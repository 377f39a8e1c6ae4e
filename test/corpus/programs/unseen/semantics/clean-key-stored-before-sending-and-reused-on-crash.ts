interface Store {
  get(id: string): Promise<string | undefined>;
  set(id: string, key: string): Promise<void>;
  delete(id: string): Promise<void>;
}
export async function open(store: Store, jobId: string, body: object) {
  const key = (await store.get(jobId)) ?? crypto.randomUUID();
  await store.set(jobId, key);
  const res = await fetch('https://api.withpersona.com/api/v1/cases', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('no case');
  await store.delete(jobId);
}
