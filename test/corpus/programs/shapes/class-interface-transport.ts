interface Transport { send(req: { method: string; url: string; headers: Record<string, string>; body?: string }): Promise<{ status: number; json(): Promise<any> }> }
class FetchTransport implements Transport {
  send(req: { method: string; url: string; headers: Record<string, string>; body?: string }) { return fetch(req.url, { method: req.method, headers: req.headers, body: req.body }); }
}
export class PersonaApi {
  constructor(private transport: Transport = new FetchTransport()) {}
  open(body: object) { return this.transport.send({ method: 'POST', url: 'https://withpersona.com/api/v1/cases', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }, body: JSON.stringify(body) }); } // $call POST /cases $ require-idempotency-key
  read(id: string) { return this.transport.send({ method: 'GET', url: `https://withpersona.com/api/v1/cases/${id}`, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } }); } // $call GET /cases/{case-id}
}
