interface Cfg { persona?: { baseUrl?: string; token?: string } }
export function make(cfg?: Cfg) {
  const base = cfg?.persona?.baseUrl ?? 'https://withpersona.com/api/v1';
  return {
    list: () => fetch(`${base}/accounts`, { headers: { Authorization: `Bearer ${cfg?.persona?.token}` } }), // $call GET /accounts
    add: (b: string) => fetch(`${base}/accounts`, { method: 'POST', body: b, headers: { Authorization: `Bearer ${cfg?.persona?.token}` } }), // $call POST /accounts $ require-idempotency-key
  };
}
