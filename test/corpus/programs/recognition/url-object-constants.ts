const API = {
  base: 'https://api.withpersona.com/api/v1',
  paths: {
    inquiries: '/inquiries',
    inquiry: (id: string) => `/inquiries/${id}`,
    resume: (id: string) => `/inquiries/${id}/resume`,
  },
} as const;

const auth = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });

export async function resumeInquiry(id: string) {
  const res = await fetch(API.base + API.paths.resume(id), { method: 'POST', headers: auth() }); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
  if (!res.ok) throw new Error('resume failed');
  const { meta } = await res.json();
  return meta['session-token'];
}

export async function fetchInquiry(id: string) {
  const res = await fetch(`${API.base}${API.paths.inquiry(id)}`, { headers: auth() }); // $call GET /inquiries/{inquiry-id}
  return res.ok ? res.json() : null;
}

export async function newest() {
  const { base, paths } = API;
  const res = await fetch(base + paths.inquiries, { headers: auth() }); // $call GET /inquiries
  return res.ok ? (await res.json()).data[0] : null;
}
