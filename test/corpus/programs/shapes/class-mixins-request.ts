type Ctor<T = {}> = new (...args: any[]) => T;
class Core { protected send(method: string, path: string, headers: Record<string, string> = {}) { return fetch('https://withpersona.com/api/v1' + path, { method, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers } }); } }
function WithCases<T extends Ctor<Core>>(Base: T) {
  return class extends Base {
    listCases() { return (this as any).send('GET', '/cases'); } // $call MISSING: GET /cases
    openCase(key: string) { return (this as any).send('POST', '/cases', { 'Idempotency-Key': key }); } // $call MISSING: POST /cases
  };
}
function WithReports<T extends Ctor<Core>>(Base: T) {
  return class Reports extends Base {
    runReport(id: string) { return (this as any).send('POST', `/reports/${id}/run`); } // $call MISSING: POST /reports/{report-id}/run $ MISSING: require-idempotency-key
  };
}
export const Persona = WithReports(WithCases(Core));
