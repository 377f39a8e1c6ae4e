import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema';
export class PersonaGateway {
  private readonly client: Client<paths>;
  constructor(apiKey: string) {
    this.client = createClient<paths>({ baseUrl: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${apiKey}`, 'Key-Inflection': 'kebab' } });
    this.client.use({ onResponse({ response }) { console.log(response.status); return response; } });
  }
  async tag(id: string, name: string) {
    const { error } = await this.client.POST('/accounts/{account-id}/add-tag', { params: { path: { 'account-id': id } }, body: { meta: { 'tag-name': name } } }); // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
    if (error) throw error;
  }
  read = async (id: string) => (await this.client.GET('/accounts/{account-id}', { params: { path: { 'account-id': id } } })).data; // $call GET /accounts/{account-id}
}
