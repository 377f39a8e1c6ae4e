// $rules require-conflict-handling no-unchanged-retry no-key-reuse-with-changed-params
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const post = (path: string, body?: object) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) });
const get = async (path: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers });
  if (!res.ok) throw new Error(`${res.status}`);
  return (await res.json()).data;
};

export async function bySwitch(referenceId: string) {
  const res = await post('/accounts', { data: { attributes: { 'reference-id': referenceId } } });
  switch (res.status) {
    case 409:
      return get(`/accounts?filter[reference-id]=${referenceId}`);
    default:
      if (!res.ok) throw new Error(`${res.status}`);
      return (await res.json()).data;
  }
}

export async function listed(referenceId: string) {
  const res = await post('/accounts', { data: { attributes: { 'reference-id': referenceId } } });
  if ([404, 409].includes(res.status)) return null;
  return res.ok ? (await res.json()).data : Promise.reject(new Error(`${res.status}`));
}

export async function others(referenceId: string) {
  const res = await post('/accounts', { data: { attributes: { 'reference-id': referenceId } } }); // $ require-conflict-handling
  if (res.status === 422) return null;
  if (!res.ok) throw new Error(`${res.status}`);
  return (await res.json()).data;
}

export async function lookFirst(referenceId: string) {
  const [found] = await get(`/accounts?filter[reference-id]=${referenceId}`);
  if (found) return found;
  const res = await post('/accounts', { data: { attributes: { 'reference-id': referenceId } } });
  if (!res.ok) throw new Error(`${res.status}`);
  return (await res.json()).data;
}

export async function lookAtSomethingElse(referenceId: string) {
  const types = await get('/cases');
  const res = await post('/accounts', { data: { attributes: { 'reference-id': referenceId, tags: [types.length] } } }); // $ require-conflict-handling
  if (!res.ok) throw new Error(`${res.status}`);
  return (await res.json()).data;
}

export async function resumeAfterCheck(id: string) {
  const inquiry = await get(`/inquiries/${id}`);
  if (inquiry.attributes.status !== 'pending' && inquiry.attributes.status !== 'expired') return null;
  return post(`/inquiries/${id}/resume`);
}
