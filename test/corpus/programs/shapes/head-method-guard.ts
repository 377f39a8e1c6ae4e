const send = (method: string, path: string, body?: unknown) => {
  const headers = new Headers({ Authorization: 'x' });
  if (method === 'POST') headers.set('Idempotency-Key', crypto.randomUUID());
  return fetch('https://withpersona.com/api/v1' + path, { method, headers, body: JSON.stringify(body) });
};
export const a = () => send('POST', '/accounts', {}); // $call POST /accounts
export const b = () => send('GET', '/accounts'); // $call GET /accounts
