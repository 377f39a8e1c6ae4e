type Transport = (method: string, path: string, init?: { headers?: Record<string, string>; body?: string }) => Promise<unknown>;
const fetchTransport: Transport = async (method, path, init) => (await fetch(`https://withpersona.com/api/v1${path}`, { method, ...init, headers: { Authorization: 'x', ...init?.headers } })).json();
class Cases {
  constructor(private send: Transport) {}
  open(b: object) { return this.send('POST', '/cases', { body: JSON.stringify(b) }); } // $call POST /cases $ require-idempotency-key
  openOnce(b: object) { return this.send('POST', '/cases', { headers: { 'Idempotency-Key': crypto.randomUUID() } }); } // $call POST /cases
}
export const cases = new Cases(fetchTransport);
