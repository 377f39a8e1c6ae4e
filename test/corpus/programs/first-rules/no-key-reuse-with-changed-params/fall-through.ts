const api = 'https://withpersona.com/api/v1';
const init = (key: string): RequestInit => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
});

// Looks like either-or, but nothing leaves the first branch.
export async function expireOrResume(id: string, stale: boolean) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  if (stale) {
    await fetch(`${api}/inquiries/${id}/expire`, init(key)); // $call POST /inquiries/{inquiry-id}/expire
  }
  return fetch(`${api}/inquiries/${id}/resume`, init(key)); // $call POST /inquiries/{inquiry-id}/resume $ no-key-reuse-with-changed-params#a
}

export async function expireThenNothing(id: string, stale: boolean) {
  const key = crypto.randomUUID();
  if (stale) {
    await fetch(`${api}/inquiries/${id}/expire`, init(key)); // $call POST /inquiries/{inquiry-id}/expire
    return undefined;
  }
  return fetch(`${api}/inquiries/${id}/resume`, init(key)); // $call POST /inquiries/{inquiry-id}/resume
}
