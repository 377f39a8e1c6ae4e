const METHOD = { CREATE: 'POST', READ: 'GET' } as const;
const HEADER = { KEY: 'Idempotency-Key', VERSION: 'Persona-Version' } as const;

const common = Object.freeze({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  [HEADER.VERSION]: '2023-01-05',
}) satisfies Readonly<Record<string, string>>;

export async function create(attributes: object) {
  const init = { method: METHOD.CREATE, headers: common, body: JSON.stringify({ data: { attributes } }) } satisfies RequestInit;
  return (await fetch('https://withpersona.com/api/v1/accounts' as string, init as RequestInit)).json(); // $call POST /accounts $ require-idempotency-key
}

export async function createKeyed(attributes: object, requestId: string) {
  const init = <RequestInit>{
    method: METHOD.CREATE,
    headers: { ...common, [HEADER.KEY]: requestId! },
    body: JSON.stringify({ data: { attributes } }),
  };
  return (await fetch('https://withpersona.com/api/v1/accounts', init)).json(); // $call POST /accounts
}

export const read = async (id: string) =>
  (await fetch(`https://withpersona.com/api/v1/accounts/${id}`, { method: METHOD.READ, headers: common })).json(); // $call GET /accounts/{account-id}
