function headers({ key, json = true }: { key?: string; json?: boolean } = {}) {
  return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...(json ? { 'Content-Type': 'application/json' } : {}), ...(key !== undefined ? { 'Idempotency-Key': key } : null) };
}
export const a = () => fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: headers() }); // $call POST /accounts $ require-idempotency-key
export const b = (k: string) => fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: headers({ key: k }) }); // $call POST /accounts
export const c = () => fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: headers({ key: crypto.randomUUID(), json: false }) }); // $call POST /accounts
