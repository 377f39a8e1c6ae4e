function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`missing ${name}`);
  return value;
}
const config = { persona: { baseUrl: required('PERSONA_BASE_URL'), apiKey: required('PERSONA_API_KEY') } };
export const create = (b: string) => fetch(`${config.persona.baseUrl}/inquiries`, { method: 'POST', body: b, headers: { Authorization: `Bearer ${config.persona.apiKey}` } }); // $call POST /inquiries $ require-idempotency-key
export const list = () => fetch(new URL('inquiries', config.persona.baseUrl), { headers: { Authorization: 'x' } }); // $call GET /inquiries
