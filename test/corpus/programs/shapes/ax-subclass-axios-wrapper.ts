import axios, { AxiosInstance } from 'axios';
class HttpBase {
  protected readonly http: AxiosInstance;
  constructor(baseURL: string, headers: Record<string, string>) { this.http = axios.create({ baseURL, headers }); }
}
export class Persona extends HttpBase {
  constructor() { super('https://withpersona.com/api/v1', { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` }); }
  async open(b: object) { const { data } = await this.http.post('/cases', b); return data; } // $call POST /cases $ require-idempotency-key
  async read(id: string) { return this.http.get(`/cases/${id}`); } // $call GET /cases/{case-id}
}
