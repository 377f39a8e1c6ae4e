const boundFetch = fetch.bind(globalThis);

type Args = [url: string, init: RequestInit];

const to = (method: string, path: string, body?: object): Args => [
  `https://withpersona.com/api/v1${path}`,
  {
    method,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  },
];

export const createReport = (attributes: object) => fetch(...to('POST', '/reports', { data: { attributes } })); // $call POST /reports $ require-idempotency-key

export const redactReport = (id: string) => boundFetch(...to('DELETE', `/reports/${id}`)); // $call DELETE /reports/{report-id}

export const lists = () => boundFetch('https://withpersona.com/api/v1/lists', { method: 'GET' }); // $call GET /lists
