type Verdict = 'repeat' | 'repeat-with-new-key' | 'give-up';

interface Failure {
  readonly verdict: Verdict;
  readonly waitMs?: number;
  readonly reason: string;
}

type Outcome<T> = { readonly value: T; readonly failure?: undefined } | { readonly value?: undefined; readonly failure: Failure };

const judge = (response: Response): Failure => {
  const reason = `status ${response.status}`;
  if (response.status === 429) {
    const reset = Number(response.headers.get('RateLimit-Reset'));
    return { verdict: 'repeat', reason, waitMs: Number.isFinite(reset) ? reset * 1_000 : 60_000 };
  }
  if (response.status >= 500) return { verdict: 'repeat-with-new-key', reason };
  return { verdict: 'give-up', reason };
};

async function attempt<T>(url: string, init: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, init);
    return response.ok ? { value: (await response.json()) as T } : { failure: judge(response) };
  } catch (error) {
    return { failure: { verdict: 'repeat', reason: String(error) } };
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function submit<T>(url: string, body: string): Promise<T> {
  const delays = [5_000, 10_000, 20_000, 40_000];
  let key = crypto.randomUUID();
  for (let index = 0; ; index++) {
    const { value, failure } = await attempt<T>(url, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      body,
    });
    if (!failure) return value as T;
    const pause = delays[index];
    if (failure.verdict === 'give-up' || pause === undefined) throw new Error(`${url}: ${failure.reason}`);
    if (failure.verdict === 'repeat-with-new-key') key = crypto.randomUUID();
    await sleep(failure.waitMs ?? pause);
  }
}

interface Doc {
  data: { id: string };
}

const api = 'https://api.withpersona.com/api/v1';

export async function createAccount(attributes: Record<string, string>): Promise<string> {
  const { data } = await submit<Doc>(`${api}/accounts`, JSON.stringify({ data: { attributes } })); // $call POST /accounts
  return data.id;
}

export async function consolidate(target: string, sources: readonly string[]): Promise<void> {
  await submit<Doc>(`${api}/accounts/${target}/consolidate`, JSON.stringify({ meta: { 'source-account-ids': sources } })); // $call POST /accounts/{account-id}/consolidate
}

export async function setTags(target: string, tags: readonly string[]): Promise<void> {
  await submit<Doc>(`${api}/accounts/${target}/set-tags`, JSON.stringify({ meta: { 'tag-name': tags } })); // $call POST /accounts/{account-id}/set-tags
}

export async function removeTag(target: string, tag: string): Promise<void> {
  await submit<Doc>(`${api}/accounts/${target}/remove-tag`, JSON.stringify({ meta: { 'tag-name': tag } })); // $call POST /accounts/{account-id}/remove-tag
}
