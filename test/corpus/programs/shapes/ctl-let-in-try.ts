export async function create(b: object) {
  let res;
  try {
    res = await fetch('https://withpersona.com/api/v1/inquiries', { method: 'POST', body: JSON.stringify(b), headers: { Authorization: 'x' } }); // $call POST /inquiries $ require-idempotency-key
  } catch (err) {
    throw new Error('network');
  }
  if (!res.ok) throw new Error(String(res.status));
  return res.json();
}
