const TRANSIENT_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'EAI_AGAIN']);

interface Cause {
  code?: string;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = error.cause as Cause | undefined;
  return cause?.code ?? (error as Cause).code;
}

const isTransient = (error: unknown): boolean => {
  const code = codeOf(error);
  return code !== undefined && TRANSIENT_CODES.has(code);
};

export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`Persona answered ${status}`);
  }
}

type Work<T> = (signal: AbortSignal) => Promise<T>;

export async function repeatOnNetworkErrors<T>(work: Work<T>, { times = 3, perTryMs = 15_000, firstPauseMs = 1_000 } = {}): Promise<T> {
  const problems: unknown[] = [];
  for (let n = 0; n < times; n++) {
    try {
      return await work(AbortSignal.timeout(perTryMs));
    } catch (error) {
      problems.push(error);
      if (!isTransient(error)) break;
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** n));
    }
  }
  if (problems.length === 1) throw problems[0];
  throw new AggregateError(problems, 'Persona cannot be reached');
}

async function decode<T>(response: Response): Promise<T> {
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json() : await response.text();
  if (!response.ok) throw new ApiError(response.status, body);
  return body as T;
}

interface Doc {
  data: { id: string; attributes: { status: string } };
}

const url = (path: string) => `https://api.withpersona.com/api/v1${path}`;
const auth = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' });

export async function submitGovernmentId(documentId: string, submissionId: string): Promise<Doc> {
  const headers = { ...auth(), 'Idempotency-Key': `submit-${submissionId}` };
  return repeatOnNetworkErrors(async (signal) =>
    decode<Doc>(await fetch(url(`/document/government-ids/${documentId}/submit`), { method: 'POST', headers, signal })), // $call POST /document/government-ids/{document-id}/submit
  );
}

export async function createGovernmentId(attributes: object, submissionId: string): Promise<Doc> {
  const headers = { ...auth(), 'Idempotency-Key': `create-${submissionId}` };
  const body = JSON.stringify({ data: { attributes } });
  return repeatOnNetworkErrors(
    async (signal) => decode<Doc>(await fetch(url('/document/government-ids'), { method: 'POST', headers, body, signal })), // $call POST /document/government-ids
    { times: 4, perTryMs: 60_000 },
  );
}

export async function governmentId(documentId: string): Promise<Doc> {
  return repeatOnNetworkErrors(async (signal) =>
    decode<Doc>(await fetch(url(`/document/government-ids/${documentId}`), { headers: auth(), signal })), // $call GET /document/government-ids/{document-id}
  );
}

export async function processed(documentId: string, attempts = 30): Promise<Doc> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const doc = await governmentId(documentId);
    if (doc.data.attributes.status === 'processed') return doc;
    if (doc.data.attributes.status === 'errored') throw new Error(`document ${documentId} is broken`);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  throw new Error(`document ${documentId} takes too long`);
}
