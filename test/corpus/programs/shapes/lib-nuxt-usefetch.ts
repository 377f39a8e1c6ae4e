export default defineEventHandler(async (event) => {
  const { personaKey } = useRuntimeConfig(event);
  const body = await readBody(event);
  return $fetch('/inquiries', { baseURL: 'https://withpersona.com/api/v1', method: 'POST', headers: { Authorization: `Bearer ${personaKey}` }, body }); // $call POST /inquiries $ require-idempotency-key
});
export const useInquiry = (id: string) => useFetch(() => `https://withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: 'x' } }); // $call MISSING: GET /inquiries/{inquiry-id}
export const useCases = () => useFetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } }); // $call POST /cases
