const commands = {
  approve: (id: string) => ({ method: 'POST', path: `/inquiries/${id}/approve` }),
  read: (id: string) => ({ method: 'GET', path: `/inquiries/${id}` }),
};
async function exec({ method, path, key }: { method: string; path: string; key?: string }) {
  return fetch(`https://withpersona.com/api/v1${path}`, { method, headers: key ? { Authorization: 'x', 'Idempotency-Key': key } : { Authorization: 'x' } });
}
export const approve = (id: string) => exec(commands.approve(id)); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const approveOnce = (id: string) => exec({ ...commands.approve(id), key: crypto.randomUUID() }); // $call POST /inquiries/{inquiry-id}/approve
export const read = (id: string) => exec(commands.read(id)); // $call GET /inquiries/{inquiry-id}
