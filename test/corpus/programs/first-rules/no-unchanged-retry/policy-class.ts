class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

class RetryPolicy {
  constructor(
    private readonly limit: number,
    private readonly transient: ReadonlySet<number>,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    for (let n = 1; ; n++) {
      try {
        return await work();
      } catch (error) {
        const repeat = error instanceof HttpError ? this.transient.has(error.status) : error instanceof TypeError;
        if (!repeat || n >= this.limit) throw error;
        await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** n));
      }
    }
  }
}

const careful = new RetryPolicy(4, new Set([429, 502, 503, 504]));
const careless = new RetryPolicy(4, new Set([400, 404, 409, 429, 503])); // $ no-unchanged-retry#a

const call = async (path: string, key: string, body: string) => {
  const response = await fetch(`https://withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body,
  });
  if (!response.ok) throw new HttpError(response.status);
  return response.json();
};

export const createInquiry = (key: string, body: string) => careful.run(() => call('/inquiries', key, body)); // $call POST /inquiries
export const createReport = (key: string, body: string) => careless.run(() => call('/reports', key, body)); // $call POST /reports $ no-unchanged-retry#a
