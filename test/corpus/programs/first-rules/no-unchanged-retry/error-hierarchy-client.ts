export class PersonaError extends Error {
  constructor(
    readonly operation: string,
    readonly status: number | undefined,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${operation}: ${message}`, options);
    this.name = new.target.name;
  }
}

/** Anything that is worth another attempt. */
export class TransientError extends PersonaError {}
export class ConnectionError extends TransientError {}
export class ThrottledError extends TransientError {
  constructor(
    operation: string,
    readonly resetInSeconds: number,
  ) {
    super(operation, 429, `throttled for ${resetInSeconds} s`);
  }
}
export class OutageError extends TransientError {}

/** Anything that will fail again. */
export class PermanentError extends PersonaError {}
export class ValidationError extends PermanentError {
  constructor(
    operation: string,
    status: number,
    readonly pointers: readonly string[],
  ) {
    super(operation, status, `refused (${pointers.join(', ') || 'no pointer'})`);
  }
}
export class ConflictError extends PermanentError {}

interface Retry {
  attempts: number;
  firstDelay: number;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function withRetry<T>(run: () => Promise<T>, { attempts, firstDelay }: Retry): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof TransientError) || attempt >= attempts) throw error;
      const wait = error instanceof ThrottledError ? error.resetInSeconds * 1_000 : firstDelay * 2 ** (attempt - 1);
      await sleep(wait);
    }
  }
}

async function toError(operation: string, response: Response): Promise<PersonaError> {
  const { errors = [] } = (await response.json().catch(() => ({}))) as {
    errors?: { title: string; source?: { pointer?: string } }[];
  };
  if (response.status === 429) {
    return new ThrottledError(operation, Number(response.headers.get('RateLimit-Reset') ?? 60));
  }
  if (response.status >= 500) return new OutageError(operation, response.status, 'outage');
  if (response.status === 409) return new ConflictError(operation, 409, 'conflict');
  return new ValidationError(
    operation,
    response.status,
    errors.flatMap(({ source }) => source?.pointer ?? []),
  );
}

async function send(operation: string, path: string, key: string, body: unknown): Promise<any> {
  let response: Response;
  try {
    response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new ConnectionError(operation, undefined, 'no answer', { cause });
  }
  if (!response.ok) throw await toError(operation, response);
  return response.json();
}

const policy: Retry = { attempts: 5, firstDelay: 5_000 };

export async function openCase(templateId: string, inquiryIds: string[]) {
  const key = crypto.randomUUID();
  const body = { data: { attributes: { 'case-template-id': templateId } }, meta: { 'object-ids': inquiryIds } };
  return withRetry(() => send('open case', '/cases', key, body), policy); // $call POST /cases
}

export async function assignCase(caseId: string, email: string) {
  const key = crypto.randomUUID();
  const body = { meta: { 'user-email-address': email } };
  return withRetry(() => send('assign case', `/cases/${caseId}/assign`, key, body), policy); // $call POST /cases/{case-id}/assign
}
