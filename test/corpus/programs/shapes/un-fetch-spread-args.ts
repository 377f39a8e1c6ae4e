const log = (...args: Parameters<typeof fetch>) => { console.log(args[0]); return fetch(...args); };
const withBase = (f: typeof fetch): typeof fetch => (...[input, init]) => f(`https://withpersona.com/api/v1${input}`, init);
const p = withBase(log);
export const a = () => p('/events'); // $call GET /events
export const b = (body: string) => p('/accounts', { method: 'POST', body }); // $call POST /accounts $ require-idempotency-key
