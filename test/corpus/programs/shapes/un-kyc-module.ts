const PERSONA_API_BASE = 'https://api.withpersona.com/api/v1';
const DEFAULT_TIMEOUT_MS = 15_000;
type PersonaResult<T> = { ok: true; data: T } | { ok: false; status: number; error: string };
async function personaFetch<T>(path: string, init: RequestInit = {}, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<PersonaResult<T>> {
  const apiKey = process.env.PERSONA_API_KEY;
  if (!apiKey) return { ok: false, status: 0, error: 'not configured' };
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const res = await fetch(`${PERSONA_API_BASE}${path}`, { ...init, signal: controller.signal, headers: { Authorization: `Bearer ${apiKey}`, 'Persona-Version': '2023-01-05', ...(init.headers as Record<string, string> | undefined) } });
    if (!res.ok) return { ok: false, status: res.status, error: await res.text() };
    return { ok: true, data: (await res.json()) as T };
  } finally {
    clearTimeout(timer);
  }
}
export const getInquiry = (id: string) => personaFetch<object>(`/inquiries/${encodeURIComponent(id)}?include=verifications`); // $call GET /inquiries/{inquiry-id}
export const createInquiry = (templateId: string, ref: string) => personaFetch('/inquiries', { method: 'POST', body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }) }); // $call POST /inquiries $ require-idempotency-key
export const resume = (id: string) => personaFetch<object>(`/inquiries/${id}/resume`, { method: 'POST', headers: { 'Idempotency-Key': `resume-${id}-${crypto.randomUUID()}` } }); // $call POST /inquiries/{inquiry-id}/resume
