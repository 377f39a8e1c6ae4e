// $rules no-session-token-in-attributes require-status-check
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export async function nested(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { method: 'POST', headers });
  if (!res.ok) throw new Error('cannot resume');
  const { data: { attributes: { 'session-token': token } } } = await res.json(); // $ no-session-token-in-attributes
  return token;
}

export async function nestedRightly(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { method: 'POST', headers });
  if (!res.ok) throw new Error('cannot resume');
  const { meta: { 'session-token': token } } = await res.json();
  return token;
}

export async function viaAlias(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/resume`, { method: 'POST', headers });
  if (!res.ok) throw new Error('cannot resume');
  const inquiry = (await res.json()).data;
  const attrs = inquiry?.attributes ?? {};
  return { id: inquiry?.id, token: attrs['session-token'] }; // $ no-session-token-in-attributes
}

// A session of our own.
export function ownSession(session: { attributes: Record<string, string> }) {
  return session.attributes['session-token'];
}
