import axios, { type AxiosInstance } from 'axios';
export class PersonaGateway {
  private _client?: AxiosInstance;
  private get client(): AxiosInstance {
    if (!this._client) {
      this._client = axios.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
    }
    return this._client;
  }
  async create(attributes: object) {
    const { data } = await this.client.post('/inquiries', { data: { attributes } }); // $call POST /inquiries $ require-idempotency-key
    return data;
  }
  async read(id: string) { return (await this.client.get(`/inquiries/${id}`)).data; } // $call GET /inquiries/{inquiry-id}
  async createOnce(attributes: object, key: string) { return this.client.post('/inquiries', { data: { attributes } }, { headers: { 'Idempotency-Key': key } }); } // $call POST /inquiries
}
