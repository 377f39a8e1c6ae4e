const POST = { method: 'POST' } as const satisfies RequestInit;
const headers = (extra: HeadersInit = {}) => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY!}`, ...extra }) as HeadersInit;
export async function link(id: string) {
  const res = await fetch(`https://withpersona.com/api/v1/inquiries/${id}/generate-one-time-link` as string, { ...POST, headers: headers() }); // $call POST /inquiries/{inquiry-id}/generate-one-time-link $ require-idempotency-key
  return (await res.json())!.meta['one-time-link'];
}
export async function linkOnce(id: string, key: string) {
  return fetch(`https://withpersona.com/api/v1/inquiries/${id}/generate-one-time-link`, { ...POST, headers: headers({ 'Idempotency-Key': key }) } satisfies RequestInit); // $call POST /inquiries/{inquiry-id}/generate-one-time-link
}
