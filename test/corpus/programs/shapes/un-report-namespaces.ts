type Body = Record<string, unknown>;
export class Persona {
  private readonly http: { post: (path: string, body: Body) => Promise<unknown>; get: (path: string) => Promise<unknown> };
  constructor(apiKey: string, baseUrl = 'https://withpersona.com/api/v1') {
    const call = async (method: string, path: string, body?: Body) => {
      const res = await fetch(`${baseUrl}${path}`, { method, headers: { Authorization: `Bearer ${apiKey}` }, body: body && JSON.stringify(body) });
      return res.json();
    };
    this.http = { post: (path, body) => call('POST', path, body), get: (path) => call('GET', path) }; // $ require-idempotency-key
  }
  report = {
    business: { watchlist: (query: Body) => this.http.post('/reports', { data: { type: 'report/business-watchlist', attributes: { query } } }) }, // $call POST /reports
    get: (id: string) => this.http.get(`/reports/${id}`), // $call GET /reports/{report-id}
  };
}
