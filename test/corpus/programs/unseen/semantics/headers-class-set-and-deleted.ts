const ENDPOINT = new URL('https://api.withpersona.com/api/v1/cases');

function common(): Headers {
  const headers = new Headers();
  headers.append('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  headers.append('Persona-Version', '2025-12-08');
  headers.append('IDEMPOTENCY-KEY', crypto.randomUUID());
  return headers;
}

export async function withKey(body: string): Promise<unknown> {
  const headers = common();
  headers.set('content-type', 'application/json');
  headers.delete('x-debug');
  const answer = await fetch(ENDPOINT, { method: 'POST', headers, body, signal: AbortSignal.timeout(9000) }); // $call POST /cases
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

export async function withoutKey(body: string): Promise<unknown> {
  const headers = common();
  headers.set('content-type', 'application/json');
  headers.delete('Idempotency-key');
  const answer = await fetch(ENDPOINT, { method: 'POST', headers, body, signal: AbortSignal.timeout(9000) }); // $ require-idempotency-key $call POST /cases
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
