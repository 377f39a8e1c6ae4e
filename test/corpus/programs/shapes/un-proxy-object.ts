const client: any = new Proxy({}, { get: (_t, verb: string) => (path: string, init: RequestInit = {}) => fetch(`https://withpersona.com/api/v1${path}`, { ...init, method: verb.toUpperCase() }) });
export const a = () => client.get('/cases'); // $call MISSING: GET /cases
export const b = (body: string) => client.post('/cases', { body }); // $call MISSING: POST /cases $ MISSING: require-idempotency-key
