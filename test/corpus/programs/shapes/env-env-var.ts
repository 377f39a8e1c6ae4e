import * as env from 'env-var';
const base = env.get('PERSONA_API_URL').default('https://withpersona.com/api/v1').asUrlString();
const key = env.get('PERSONA_API_KEY').required().asString();
export const create = (b: string) => fetch(`${base}/accounts`, { method: 'POST', body: b, headers: { Authorization: `Bearer ${key}` } }); // $call POST /accounts $ require-idempotency-key
