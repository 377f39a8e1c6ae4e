const HTTP = {
  BAD_REQUEST: 400,
  CONFLICT: 409,
  UNPROCESSABLE: 422,
  TOO_MANY: 429,
  BAD_GATEWAY: 502,
  UNAVAILABLE: 503,
} as const;

/** The inquiry may be locked for a moment, so 409 is worth another try. */
const RETRYABLE = new Set<number>([HTTP.CONFLICT, HTTP.TOO_MANY, HTTP.BAD_GATEWAY, HTTP.UNAVAILABLE]); // $ no-unchanged-retry#a

const isRetryable = (status: number) => RETRYABLE.has(status); // $ no-unchanged-retry#a

class PersonaHttpError extends Error {
  constructor(readonly status: number) {
    super(`Persona answered ${status}`);
  }

  get retryable(): boolean {
    return isRetryable(this.status); // $ no-unchanged-retry#a
  }
}

interface Options {
  attempts?: number;
  wait?: (attempt: number) => number;
}

async function retrying<T>(run: () => Promise<T>, { attempts = 4, wait = (n) => 5_000 * 2 ** n }: Options = {}): Promise<T> {
  for (let attempt = 0; ; attempt++) { // $ no-unchanged-retry#a
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof PersonaHttpError) || !error.retryable || attempt + 1 >= attempts) throw error; // $ no-unchanged-retry#a
      await new Promise((resolve) => setTimeout(resolve, wait(attempt)));
    }
  }
}

async function post(url: string, key: string, body: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new PersonaHttpError(response.status);
  return response.json();
}

export async function approve(inquiryId: string, comment: string) {
  const key = crypto.randomUUID();
  return retrying(() => post(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/approve`, key, { meta: { comment } })); // $call POST /inquiries/{inquiry-id}/approve $ no-unchanged-retry#a
}
