import { object, parse, string } from 'valibot';
if (!process.env.PERSONA_URL) throw new Error('missing persona url');
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
const baseURL = process.env.PERSONA_URL;
const InquiryResponse = object({ data: object({ id: string() }) });
export const getInquiry = (id: string) => request(InquiryResponse, `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const createInquiry = (referenceId: string) => request(InquiryResponse, '/inquiries', { data: { attributes: { 'reference-id': referenceId } } }, 'POST'); // $call POST /inquiries $ require-idempotency-key
async function request<T>(schema: T, url: string, body?: unknown, method: 'GET' | 'POST' | 'PATCH' = body === undefined ? 'GET' : 'POST', timeout = 10_000) {
  const response = await fetch(`${baseURL}${url}`, { method, headers: { authorization, accept: 'application/json', 'persona-version': '2023-01-05' }, body: body ? JSON.stringify(body) : undefined, signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return parse(schema as never, await response.json());
}
