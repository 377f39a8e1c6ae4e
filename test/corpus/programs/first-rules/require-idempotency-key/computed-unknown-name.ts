// A header whose name is not known may be the key.
const base = 'https://withpersona.com/api/v1/cases';

export function withConfiguredHeader(name: string, value: string, body: string) {
  return fetch(base, { method: 'POST', headers: { Authorization: auth(), [name]: value }, body }); // $call POST /cases
}

export function fromEnvironment(value: string, body: string) {
  const headers = new Headers({ Authorization: auth() });
  headers.set(process.env.KEY_HEADER!, value);
  return fetch(base, { method: 'POST', headers, body }); // $call POST /cases
}

export function fromList(extra: [string, string][], body: string) {
  const headers = new Headers({ Authorization: auth() });
  for (const [name, value] of extra) headers.append(name, value);
  return fetch(base, { method: 'POST', headers, body }); // $call POST /cases
}

export function fixedNames(values: string[], body: string) {
  const headers = new Headers({ Authorization: auth() });
  for (const name of ['Accept', 'Content-Type']) headers.append(name, values[0] ?? 'application/json');
  return fetch(base, { method: 'POST', headers, body }); // $call POST /cases $ require-idempotency-key
}

function auth() {
  return `Bearer ${process.env.PERSONA_API_KEY}`;
}
