const HOSTS = ['https://withpersona.com', 'https://api.withpersona.com'] as const;
export const a = () => fetch(`${HOSTS[0]}/api/v1/events`, { headers: { Authorization: 'x' } }); // $call GET /events
export const b = (x: string) => fetch(`${HOSTS.at(-1)}/api/v1/accounts`, { method: 'POST', body: x, headers: { Authorization: 'x' } }); // $call POST /accounts $ require-idempotency-key
