const api = 'https://api.withpersona.com/api/v1';

const call = async (path: string, key: string, body: object = {}) => {
  const response = await fetch(api + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  return response.json();
};

export async function rotated(attributes: object) {
  let key = crypto.randomUUID();
  const { data } = await call('/inquiries', key, { data: { attributes } }); // $call POST /inquiries
  key = crypto.randomUUID();
  return call(`/inquiries/${data.id}/approve`, key); // $call POST /inquiries/{inquiry-id}/approve
}

export async function rotatedSometimes(attributes: object, fresh: boolean) {
  let key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  const { data } = await call('/inquiries', key, { data: { attributes } }); // $call POST /inquiries
  if (fresh) key = crypto.randomUUID();
  return call(`/inquiries/${data.id}/approve`, key); // $call POST /inquiries/{inquiry-id}/approve $ no-key-reuse-with-changed-params#a
}

export async function shadowed(attributes: object) {
  const key = crypto.randomUUID();
  const { data } = await call('/inquiries', key, { data: { attributes } }); // $call POST /inquiries
  {
    const key = crypto.randomUUID();
    await call(`/inquiries/${data.id}/approve`, key); // $call POST /inquiries/{inquiry-id}/approve
  }
}
