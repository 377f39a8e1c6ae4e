const defaults = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const json = { 'Content-Type': 'application/json', Accept: 'application/json' };
const url = 'https://withpersona.com/api/v1/cases';

export async function createCase(templateId: string, ticketId: string) {
  const res = await fetch(url, { // $call POST /cases
    method: 'POST',
    headers: { ...defaults, ...json, 'Idempotency-Key': `case-${ticketId}` },
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
  });
  return res.ok;
}

export async function createLooseCase(templateId: string) {
  const res = await fetch(url, { // $call POST /cases $ require-idempotency-key
    method: 'POST',
    headers: { ...defaults, ...json },
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
  });
  return res.ok;
}

export async function createCaseWith(templateId: string, extra: Record<string, string>) {
  const res = await fetch(url, { // $call POST /cases
    method: 'POST',
    headers: { ...defaults, ...extra },
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
  });
  return res.ok;
}
