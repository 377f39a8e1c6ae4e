const make = (version = 'v1') => (path: string) => `https://withpersona.com/api/${version}/${path}`;
const v1 = make();
export const a = () => fetch(v1('webhooks'), { headers: { Authorization: 'x' } }); // $call GET /webhooks
export const b = (s: string) => fetch(make('v1')('accounts'), { method: 'POST', body: s, headers: { Authorization: 'x' } }); // $call POST /accounts $ require-idempotency-key
