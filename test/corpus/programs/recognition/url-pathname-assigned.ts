export async function getVerification(id: string) {
  const url = new URL('https://api.withpersona.com');
  url.pathname = `/api/v1/verifications/${id}`;
  url.searchParams.append('include', 'inquiry');
  const res = await fetch(url.href, { // $call GET /verifications/{verification-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (!res.ok) throw new Error(`verification ${id}: ${res.status}`);
  return res.json();
}

export async function lockVerification(id: string) {
  const url = new URL('https://api.withpersona.com');
  url.pathname = ['', 'api', 'v1', 'verifications', id, 'investigation-lock'].join('/');
  const res = await fetch(url, { // $call POST /verifications/{verification-id}/investigation-lock $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  if (!res.ok) throw new Error(`verification ${id}: ${res.status}`);
}
