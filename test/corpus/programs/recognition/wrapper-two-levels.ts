const base = 'https://withpersona.com/api/v1';

async function http(method: string, url: string, body: unknown, headers: Record<string, string>) {
  const res = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!res.ok) throw new Error(`${res.status} ${res.statusText}`);
  return res.json();
}

function persona(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return http(method, base + path, body, { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers });
}

function action(inquiryId: string, name: string, comment?: string) {
  return persona('POST', `/inquiries/${inquiryId}/${name}`, { meta: { comment } }); // $ require-idempotency-key
}

export const approve = (id: string, comment: string) => action(id, 'approve', comment); // $call POST /inquiries/{inquiry-id}/approve
export const decline = (id: string, comment: string) => action(id, 'decline', comment); // $call POST /inquiries/{inquiry-id}/decline

export const addTag = (id: string, tag: string, key: string) =>
  persona('POST', `/inquiries/${id}/add-tag`, { meta: { 'tag-name': tag } }, { 'Idempotency-Key': key }); // $call POST /inquiries/{inquiry-id}/add-tag
