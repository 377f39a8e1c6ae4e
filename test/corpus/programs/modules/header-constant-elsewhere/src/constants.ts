export const PERSONA_URL = 'https://api.withpersona.com/api/v1';

export const HEADERS = {
  version: 'Persona-Version',
  // What our own gateway calls it.
  idempotency: 'X-Idempotency-Key',
  personaIdempotency: 'idempotency-key',
} as const;
