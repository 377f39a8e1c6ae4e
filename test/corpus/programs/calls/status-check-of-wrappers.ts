// $rules require-status-check no-unknown-error-field
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

async function json<T>(path: string, init: RequestInit = {}): Promise<T> {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers, ...init }); // $ require-status-check#a
  return (await res.json()) as T; // $ require-status-check#a
}

export const status = async (id: string) => (await json<any>(`/inquiries/${id}`)).data.attributes.status; // $ require-status-check#a

async function either<T>(path: string): Promise<{ data: T } | { errors: { title: string }[] }> {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers });
  return res.json();
}

export async function statusOrTitle(id: string) {
  const body = await either<any>(`/inquiries/${id}`);
  return 'errors' in body ? body.errors[0]?.title : body.data.attributes.status;
}

async function pair(path: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers });
  return [res.status, await res.json()] as const;
}

export async function viaPair(id: string) {
  const [code, body] = await pair(`/inquiries/${id}`);
  if (code !== 200) return null;
  return body.data.attributes.status;
}

class Api {
  async #send(path: string) {
    const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers });
    return this.#unwrap(res);
  }

  #unwrap(res: Response) {
    return res.ok ? res.json() : Promise.reject(new Error(res.statusText));
  }

  account = (id: string) => this.#send(`/accounts/${id}`);
}

export const account = async (id: string) => (await new Api().account(id)).data.attributes;

export async function sentOnly(id: string) {
  await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/add-tag`, { method: 'POST', headers });
}

export async function passedOn(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers });
  return new Response(await res.text(), { status: res.status });
}

export async function caughtOnly(id: string) {
  try {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $ require-status-check#b
    const { data } = await res.json(); // $ require-status-check#b
    return data.id; // $ require-status-check#b
  } catch (error) {
    return null;
  }
}

export async function optional(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers });
  const { data, errors } = await res.json();
  if (errors?.length) throw new Error(errors[0].details);
  return data.attributes;
}
