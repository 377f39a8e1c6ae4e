interface Subject {
  applicationId: string;
  email: string;
}

interface Started {
  provider: string;
  reference: string;
  url: string;
}

interface Provider {
  readonly name: string;
  supports(country: string): boolean;
  start(subject: Subject): Promise<Started>;
  status(reference: string): Promise<'open' | 'passed' | 'failed'>;
}

class PersonaProvider implements Provider {
  readonly name = 'persona';
  static readonly #base = 'https://api.withpersona.com/api/v1';

  constructor(
    private readonly apiKey: string,
    private readonly templates: Record<string, string>,
  ) {}

  supports(country: string) {
    return country in this.templates;
  }

  async start({ applicationId, email }: Subject): Promise<Started> {
    const response = await fetch(`${PersonaProvider.#base}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.apiKey}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `application-${applicationId}`,
      },
      body: JSON.stringify({
        data: { attributes: { 'inquiry-template-id': this.templates['US'], fields: { 'email-address': email } } },
      }),
    });
    if (!response.ok) throw new Error(`persona: ${response.status}`);
    const { data } = (await response.json()) as { data: { id: string } };
    return { provider: this.name, reference: data.id, url: `https://withpersona.com/verify?inquiry-id=${data.id}` };
  }

  async status(reference: string) {
    const response = await fetch(`${PersonaProvider.#base}/inquiries/${reference}`, { headers: { Authorization: `Bearer ${this.apiKey}` } }); // $call GET /inquiries/{inquiry-id}
    if (!response.ok) throw new Error(`persona: ${response.status}`);
    const { data } = (await response.json()) as { data: { attributes: { status: string } } };
    if (data.attributes.status === 'approved') return 'passed';
    return data.attributes.status === 'declined' ? 'failed' : 'open';
  }
}

class StripeIdentityProvider implements Provider {
  readonly name = 'stripe';

  constructor(private readonly secret: string) {}

  supports() {
    return true;
  }

  async start({ applicationId }: Subject): Promise<Started> {
    const response = await fetch('https://api.stripe.com/v1/identity/verification_sessions', {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.secret}` },
      body: new URLSearchParams({ type: 'document', 'metadata[application]': applicationId }),
    });
    const { id, url } = (await response.json()) as { id: string; url: string };
    return { provider: this.name, reference: id, url };
  }

  async status(reference: string): Promise<'open' | 'passed' | 'failed'> {
    const response = await fetch(`https://api.stripe.com/v1/identity/verification_sessions/${reference}`, {
      headers: { Authorization: `Bearer ${this.secret}` },
    });
    const { status } = (await response.json()) as { status: string };
    return status === 'verified' ? 'passed' : status === 'canceled' ? 'failed' : 'open';
  }
}

/** Falls back to the next provider: another service, not another attempt. */
export async function verify(subject: Subject, country: string, providers: readonly Provider[]): Promise<Started> {
  const problems: unknown[] = [];
  for (const provider of providers.filter((each) => each.supports(country))) {
    try {
      return await provider.start(subject);
    } catch (error) {
      problems.push(error);
    }
  }
  throw new AggregateError(problems, 'no provider is available');
}

export const providers = (): Provider[] => [
  new PersonaProvider(process.env.PERSONA_API_KEY ?? '', { US: 'itmpl_us' }),
  new StripeIdentityProvider(process.env.STRIPE_SECRET ?? ''),
];
