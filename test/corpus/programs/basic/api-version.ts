const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

async function check(response: Response) {
  if (!response.ok) throw new Error(`Persona: ${response.status}`);
  return response.json();
}

export const unpinned = (id: string) => fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization } }).then(check); // $call GET /inquiries/{inquiry-id} $ require-api-version
export const pinned = (id: string) => fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization, 'persona-version': '2025-12-08' } }).then(check); // $call GET /inquiries/{inquiry-id}
export const handed = (id: string, extra: Record<string, string>) => fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization, ...extra } }).then(check); // $call GET /inquiries/{inquiry-id}
export const inflected = (id: string) => fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization, 'Key-Inflection': 'camel' } }).then(check); // $call GET /inquiries/{inquiry-id} $ require-api-version
