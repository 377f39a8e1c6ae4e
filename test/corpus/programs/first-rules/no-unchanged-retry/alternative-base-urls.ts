interface Endpoint {
  readonly name: string;
  readonly origin: string;
  healthy: boolean;
  checkedAt: number;
}

const endpoints: Endpoint[] = [
  { name: 'primary', origin: 'https://api.withpersona.com', healthy: true, checkedAt: 0 },
  { name: 'legacy', origin: 'https://withpersona.com', healthy: true, checkedAt: 0 },
];

const RECHECK_MS = 60_000;

function candidates(now: number): Endpoint[] {
  const usable = endpoints.filter(({ healthy, checkedAt }) => healthy || now - checkedAt > RECHECK_MS);
  return usable.length > 0 ? usable : endpoints.slice(0, 1);
}

const auth = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });

export class Unreachable extends AggregateError {}

/** The first host that can be reached answers; whatever it says is the answer. */
async function viaAnyHost(path: string, init: RequestInit): Promise<Response> {
  const problems: unknown[] = [];
  for (const endpoint of candidates(Date.now())) {
    try {
      const response = await fetch(`${endpoint.origin}/api/v1${path}`, init);
      endpoint.healthy = true;
      return response;
    } catch (error) {
      endpoint.healthy = false;
      endpoint.checkedAt = Date.now();
      problems.push(error);
    }
  }
  throw new Unreachable(problems, `no host answers ${path}`);
}

async function decoded<T>(pending: Promise<Response>): Promise<T> {
  const response = await pending;
  if (!response.ok) {
    const body = (await response.json().catch(() => undefined)) as { errors?: { title: string }[] } | undefined;
    throw new Error(body?.errors?.[0]?.title ?? `status ${response.status}`);
  }
  return (await response.json()) as T;
}

interface Workflow {
  data: { id: string; attributes: { status: string } };
}

export function triggerWorkflow(workflowId: string, fields: object, eventId: string): Promise<Workflow> {
  return decoded(
    viaAnyHost(`/workflows/${workflowId}/trigger`, { // $call POST /workflows/{workflow-id}/trigger
      method: 'POST',
      headers: { ...auth(), 'Content-Type': 'application/json', 'Idempotency-Key': `event-${eventId}` },
      body: JSON.stringify({ data: { attributes: { fields } } }),
    }),
  );
}

export function workflowRun(runId: string): Promise<Workflow> {
  return decoded(viaAnyHost(`/workflow-runs/${runId}`, { headers: auth() })); // $call GET /workflow-runs/{workflow-run-id}
}

export async function completed(runId: string, { everyMs = 2_000, timeoutMs = 300_000 } = {}): Promise<string> {
  const end = Date.now() + timeoutMs;
  do {
    const { data } = await workflowRun(runId);
    if (data.attributes.status === 'completed' || data.attributes.status === 'errored') return data.attributes.status;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  } while (Date.now() < end);
  throw new Error(`workflow run ${runId} is still going`);
}

export function hostReport(): string {
  return endpoints.map(({ name, healthy }) => `${name}: ${healthy ? 'up' : 'down'}`).join('\n');
}
