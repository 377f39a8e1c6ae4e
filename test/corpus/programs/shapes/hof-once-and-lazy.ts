const lazy = <T>(make: () => T) => { let v: T | undefined; return () => (v ??= make()); };
const config = lazy(() => ({ url: 'https://withpersona.com/api/v1', key: process.env.PERSONA_API_KEY ?? '' }));
export const create = (b: string) => fetch(`${config().url}/accounts`, { method: 'POST', headers: { Authorization: `Bearer ${config().key}` }, body: b }); // $call POST /accounts $ require-idempotency-key
