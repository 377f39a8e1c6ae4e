export class Onboarding {
  constructor(private readonly apiKey: string) {}

  private async post(path: string, body: object, key: string) {
    const response = await fetch(new URL(`api/v1/${path}`, 'https://withpersona.com/'), {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.apiKey}`, 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  async run(attributes: object, requestId: string) {
    const account = await this.post('accounts', { data: { attributes } }, requestId); // $call POST /accounts
    return this.post('inquiries', { data: { attributes: { 'account-id': account.data.id } } }, requestId); // $call POST /inquiries $ no-key-reuse-with-changed-params
  }

  async runWithSteps(attributes: object, requestId: string) {
    const account = await this.post('accounts', { data: { attributes } }, `${requestId}-account`); // $call POST /accounts
    return this.post('inquiries', { data: { attributes: { 'account-id': account.data.id } } }, `${requestId}-inquiry`); // $call POST /inquiries
  }
}
