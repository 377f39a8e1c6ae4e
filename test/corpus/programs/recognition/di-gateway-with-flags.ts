interface Flags {
  isEnabled(name: string, subject: string): Promise<boolean>;
}

interface Metrics {
  count(name: string, tags?: Record<string, string>): void;
  time<T>(name: string, run: () => Promise<T>): Promise<T>;
}

export interface GatewayDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly flags: Flags;
  readonly metrics: Metrics;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly credentials: { apiKey: string; region?: 'us' | 'eu' };
}

interface StartOptions {
  userId: string;
  attemptId: string;
  country: string;
  redirectUri?: string;
}

const TEMPLATES: Record<string, string> = {
  US: 'itmpl_us00000000000000000000',
  DE: 'itmpl_de00000000000000000000',
};

export const createGateway = (deps: GatewayDeps) => {
  const origin = 'https://api.withpersona.com';

  const headers = (extra: Record<string, string> = {}) => ({
    Accept: 'application/json',
    Authorization: `Bearer ${deps.credentials.apiKey}`,
    'Persona-Version': '2023-01-05',
    ...extra,
  });

  const read = async (path: string) => {
    const response = await deps.metrics.time('persona.read', () => deps.fetch(`${origin}/api/v1${path}`, { headers: headers() }));
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return response.json();
  };

  const write = async (path: string, key: string, body?: unknown) => {
    const response = await deps.metrics.time('persona.write', () =>
      deps.fetch(`${origin}/api/v1${path}`, {
        method: 'POST',
        headers: headers({ 'Content-Type': 'application/json', 'Idempotency-Key': key }),
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    );
    deps.metrics.count('persona.status', { status: String(response.status) });
    if (!response.ok) throw new Error(`POST ${path}: ${response.status}`);
    return response.json();
  };

  return {
    async start({ userId, attemptId, country, redirectUri }: StartOptions) {
      const shortLinks = await deps.flags.isEnabled('persona-short-links', userId);
      const { data, meta } = await write('/inquiries', `start:${attemptId}`, { // $call POST /inquiries
        data: {
          attributes: {
            'inquiry-template-id': TEMPLATES[country] ?? TEMPLATES['US'],
            'reference-id': userId,
            'redirect-uri': redirectUri,
            note: `country ${country}`,
          },
        },
        meta: { 'auto-create-one-time-link': !shortLinks },
      });
      if (!shortLinks) return { inquiryId: data.id, link: meta['one-time-link'] };
      const issued = await write(`/inquiries/${data.id}/generate-one-time-link`, `link:${attemptId}`); // $call POST /inquiries/{inquiry-id}/generate-one-time-link
      return { inquiryId: data.id, link: issued.meta['one-time-link-short'] };
    },

    async status(inquiryId: string): Promise<string | undefined> {
      const found = await read(`/inquiries/${inquiryId}`); // $call GET /inquiries/{inquiry-id}
      return found?.data.attributes.status;
    },

    async sessions(inquiryId: string): Promise<unknown[]> {
      const found = await read(`/inquiry-sessions?filter[inquiry-id]=${inquiryId}`); // $call GET /inquiry-sessions
      return found?.data ?? [];
    },

    async close(inquiryIds: readonly string[]): Promise<void> {
      await write('/inquiry-sessions/expire-all', deps.newId(), { meta: { 'inquiry-ids': inquiryIds } }); // $call POST /inquiry-sessions/expire-all
    },
  };
};

export type Gateway = ReturnType<typeof createGateway>;
