import { randomUUID } from 'node:crypto';

export class OnboardingRun {
  private readonly key = randomUUID(); // $ no-key-reuse-with-changed-params#a
  private accountId?: string;

  constructor(
    private readonly token: string,
    private readonly email: string,
  ) {}

  async run(): Promise<string> {
    this.accountId = await this.createAccount(); // $ no-key-reuse-with-changed-params#a
    return this.createInquiry(); // $ no-key-reuse-with-changed-params#a
  }

  private init(body: object): RequestInit {
    return {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': this.key, // $ no-key-reuse-with-changed-params#a
      },
      body: JSON.stringify(body),
    };
  }

  private async createAccount(): Promise<string> {
    const response = await fetch('https://api.withpersona.com/api/v1/accounts', this.init({ data: { attributes: { 'email-address': this.email } } })); // $call POST /accounts $ no-key-reuse-with-changed-params#a
    return this.idOf(response);
  }

  private async createInquiry(): Promise<string> {
    const body = { data: { attributes: { 'account-id': this.accountId, 'inquiry-template-id': process.env.PERSONA_TEMPLATE } } };
    const response = await fetch('https://api.withpersona.com/api/v1/inquiries', this.init(body)); // $call POST /inquiries $ no-key-reuse-with-changed-params#a
    return this.idOf(response);
  }

  private async idOf(response: Response): Promise<string> {
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { data } = (await response.json()) as { data: { id: string } };
    return data.id;
  }
}
