// The errors that the Persona client throws, and which of them are worth another attempt.

interface ErrorBody {
  errors?: { title?: string; details?: string }[];
}

export class PersonaError extends Error {
  override readonly name = 'PersonaError';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly details?: string,
  ) {
    super(details ? `${title}: ${details}` : title);
  }

  static async from(response: Response): Promise<PersonaError> {
    // A gateway in front of the API may answer with HTML, so the body is optional.
    const body = (await response.json().catch(() => ({}))) as ErrorBody;
    const first = body.errors?.[0];
    return new PersonaError(
      response.status,
      first?.title ?? `HTTP ${response.status}`,
      first?.details,
    );
  }
}

export function isTransient(error: unknown): boolean {
  if (error instanceof PersonaError) return error.status === 429 || error.status >= 500;
  // `fetch` rejects with a TypeError when the connection fails, and with a DOMException on timeout.
  return error instanceof TypeError || error instanceof DOMException;
}
