interface HttpPort { request(method: string, url: string, init?: { headers?: Record<string, string>; body?: string }): Promise<Response> }
class NodeHttp implements HttpPort {
  async request(method: string, url: string, init: { headers?: Record<string, string>; body?: string } = {}) { return fetch(url, { method, ...init }); }
}
export class PersonaAdapter {
  constructor(private readonly http: HttpPort) {}
  approve(id: string) { return this.http.request('POST', `https://withpersona.com/api/v1/inquiries/${id}/approve`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); } // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
}
export const adapter = new PersonaAdapter(new NodeHttp());
