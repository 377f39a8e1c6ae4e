const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };
const url = (path: string) => new URL(`/api/v1${path}`, 'https://api.withpersona.com');

function check(res: Response): Response {
  if (res.status >= 400) throw new Error(`${res.url}: ${res.status}`);
  return res;
}

export const inquiryStatus = (id: string): Promise<string> =>
  fetch(url(`/inquiries/${id}`), { headers: auth }) // $call GET /inquiries/{inquiry-id}
    .then(check)
    .then((res) => res.json())
    .then(({ data }) => data.attributes.status);

export const accountName = (id: string): Promise<string> =>
  fetch(url(`/accounts/${id}`), { headers: auth }) // $ require-status-check#a $call GET /accounts/{account-id}
    .then((res) => res.json()) // $ require-status-check#a
    .then(({ data }) => data.attributes['name-first']); // $ require-status-check#a

export async function caseStatus(id: string): Promise<string | undefined> {
  const { data } = await (await fetch(url(`/cases/${id}`), { headers: auth })).json(); // $ require-status-check $call GET /cases/{case-id}
  return data.attributes.status;
}

export async function reportStatus(id: string): Promise<string | undefined> {
  const body = await (await fetch(url(`/reports/${id}`), { headers: auth })).json(); // $call GET /reports/{report-id}
  return body.errors?.length ? undefined : body.data.attributes.status;
}
