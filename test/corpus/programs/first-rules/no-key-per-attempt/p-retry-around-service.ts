import { randomUUID } from 'node:crypto';
import pRetry, { AbortError } from 'p-retry';

interface Envelope {
  data: { id: string; attributes: Record<string, unknown> };
}

class PersonaApi {
  constructor(private readonly token: string) {}

  async createAccount(attributes: Record<string, string>): Promise<Envelope> {
    return this.post('/accounts', { data: { attributes } }); // $call POST /accounts
  }

  private async post(path: string, body: object): Promise<Envelope> {
    const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: this.headers(), // $ no-key-per-attempt#a
      body: JSON.stringify(body),
    });
    if (response.ok) return response.json();
    const problem = new Error(`${path}: ${response.status}`);
    if (response.status === 429 || response.status >= 500) throw problem;
    throw new AbortError(problem);
  }

  private headers() {
    return {
      Authorization: `Bearer ${this.token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(), // $ no-key-per-attempt#a
    };
  }
}

const api = new PersonaApi(process.env.PERSONA_API_KEY ?? '');

export interface SignUp {
  email: string;
  firstName: string;
  lastName: string;
}

export async function register(signUp: SignUp): Promise<string> {
  const attributes = {
    'email-address': signUp.email,
    'name-first': signUp.firstName,
    'name-last': signUp.lastName,
  };
  const { data } = await pRetry(() => api.createAccount(attributes), { // $ no-key-per-attempt#a
    retries: 4,
    minTimeout: 5_000,
    factor: 2,
  });
  return data.id;
}
