import { randomUUID } from 'node:crypto';

type Pairs = Iterable<readonly [string, string]>;

interface Tenant {
  name: string;
  apiKey: string;
  version?: string;
}

const common: Pairs = [
  ['Accept', 'application/json'],
  ['User-Agent', 'tenant-service/3'],
];

function* tenantHeaders({ apiKey, version }: Tenant): Pairs {
  yield ['Authorization', `Bearer ${apiKey}`];
  if (version) yield ['Persona-Version', version];
}

function assemble(...sources: Pairs[]): Headers {
  const headers = new Headers();
  for (const source of sources) for (const [name, value] of source) headers.set(name, value);
  return headers;
}

export class TenantClient {
  constructor(private readonly tenant: Tenant) {}

  async createInquiry(attributes: object, key = randomUUID() as string) {
    const headers = assemble(common, tenantHeaders(this.tenant));
    headers.set('Content-Type', 'application/json');
    headers.set('Idempotency-Key', key);
    const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers,
      body: JSON.stringify({ data: { attributes } }),
    });
    return this.decode(response);
  }

  async expire(inquiryId: string) {
    const request = new Request(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/expire`, {
      method: 'POST',
      headers: assemble(common, tenantHeaders(this.tenant), [['idempotency-key', randomUUID()]]),
    });
    return this.decode(await fetch(request)); // $call POST /inquiries/{inquiry-id}/expire
  }

  async search(query: object) {
    const headers = assemble(common, tenantHeaders(this.tenant), [['Content-Type', 'application/json']]);
    const response = await fetch('https://api.withpersona.com/api/v1/inquiries/search', { // $call POST /inquiries/search
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return this.decode(response);
  }

  async inquiry(id: string) {
    const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
      headers: assemble(common, tenantHeaders(this.tenant)),
    });
    return this.decode(response);
  }

  private async decode(response: Response): Promise<any> {
    if (response.ok) return response.json();
    throw new Error(`${this.tenant.name}: ${response.status}`);
  }
}

export const clients = (tenants: readonly Tenant[]) => new Map(tenants.map((tenant) => [tenant.name, new TenantClient(tenant)]));
