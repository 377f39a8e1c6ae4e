import pRetry from 'p-retry';

const policy = { retries: 5, minTimeout: 5_000, factor: 2 } as const;

interface ErrorBody {
  errors?: { title: string; details?: string }[];
}

async function assertOk(response: Response): Promise<Response> {
  if (response.ok) return response;
  const { errors = [] } = (await response.json().catch(() => ({}))) as ErrorBody;
  throw new Error(errors.map(({ title, details }) => details ?? title).join('; ') || `status ${response.status}`); // $ no-unchanged-retry#a
}

const resilient = <T>(run: () => Promise<T>): Promise<T> => pRetry(run, policy); // $ no-unchanged-retry#a

const headers = (key: string) => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': key,
});

export async function createCase(templateId: string, inquiryId: string): Promise<string> {
  const init = {
    method: 'POST',
    headers: headers(crypto.randomUUID()),
    body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } }, meta: { 'object-ids': [inquiryId] } }),
  };
  const response = await resilient(async () => assertOk(await fetch('https://api.withpersona.com/api/v1/cases', init))); // $call POST /cases $ no-unchanged-retry#a
  const { data } = (await response.json()) as { data: { id: string } };
  return data.id;
}

export async function readCase(id: string) {
  const response = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { // $call GET /cases/{case-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
  });
  await assertOk(response);
  return response.json();
}
