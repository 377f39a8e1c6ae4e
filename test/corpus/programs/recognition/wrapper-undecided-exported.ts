const BASE_URL = 'https://withpersona.com/api/v1';

// Nobody in this file decides method or headers.
export async function personaRequest(path: string, init: RequestInit): Promise<Response> {
  return fetch(`${BASE_URL}${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...init.headers },
  });
}

export async function personaPost(path: string, body: unknown, headers: Record<string, string>) {
  return fetch(BASE_URL + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers },
    body: JSON.stringify(body),
  });
}

export function personaMethod(method: string, path: string) {
  return fetch(BASE_URL + path, { method, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
}

export const listInquiries = () => personaRequest('/inquiries', { method: 'GET' }); // $call GET /inquiries
