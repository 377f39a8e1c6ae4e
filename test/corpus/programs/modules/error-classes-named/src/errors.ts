export class PersonaError extends Error {
  constructor(status, title) {
    super(title);
    this.status = status;
  }
}

export class TemporaryError extends PersonaError {}

export async function check(res) {
  if (res.ok) return res.json();
  const { errors } = await res.json();
  const title = errors?.[0]?.title;
  if (res.status === 429 || res.status >= 500) throw new TemporaryError(res.status, title);
  throw new PersonaError(res.status, title);
}
