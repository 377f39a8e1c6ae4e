import axios, { type AxiosInstance } from 'axios';

interface PersonaOptions {
  apiKey: string;
  sandbox?: boolean;
}

export class PersonaService {
  private readonly client: AxiosInstance;

  constructor(private readonly options: PersonaOptions) {
    this.client = axios.create({
      baseURL: options.sandbox ? 'https://sandbox-api.withpersona.com/api/v1' : 'https://api.withpersona.com/api/v1',
      headers: { Authorization: `Bearer ${options.apiKey}` },
    });
  }

  async createAccount(referenceId: string): Promise<string> {
    const { data } = await this.client.post('/accounts', { // $call POST /accounts $ require-idempotency-key
      data: { attributes: { 'reference-id': referenceId } },
    });
    return data.data.id;
  }

  async search(query: object) {
    const { data } = await this.client.post('/accounts/search', { query }); // $call POST /accounts/search
    return data.data;
  }

  async account(id: string) {
    const { data } = await this.client.get(`/accounts/${id}`); // $call GET /accounts/{account-id}
    return data.data;
  }

  async consolidate(target: string, sources: string[]) {
    await this.client.request({ // $call POST /accounts/{account-id}/consolidate $ require-idempotency-key
      method: 'POST',
      url: `/accounts/${target}/consolidate`,
      data: { meta: { 'source-account-ids': sources } },
    });
  }
}
