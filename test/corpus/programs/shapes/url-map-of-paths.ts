const paths = new Map<string, string>([['create', '/inquiries'], ['report', '/reports']]);
const table: Record<'sandbox' | 'production', string> = { sandbox: 'https://api.sandbox.withpersona.com/api/v1', production: 'https://api.withpersona.com/api/v1' };
export const create = (env: 'sandbox' | 'production', b: string) => fetch(`${table[env]}${paths.get('create')}`, { method: 'POST', body: b, headers: { Authorization: 'x' } }); // $call POST /inquiries $ require-idempotency-key
export const report = (b: string) => fetch(table.production + paths.get('report')!, { method: 'POST', body: b, headers: { Authorization: 'x', 'Idempotency-Key': crypto.randomUUID() } }); // $call POST /reports
