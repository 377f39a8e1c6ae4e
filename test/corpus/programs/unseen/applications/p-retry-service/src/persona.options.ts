export const PERSONA_OPTIONS = Symbol('PERSONA_OPTIONS');

export interface PersonaOptions {
  url: string;
  token: string;
  retries: number;
}

export const DEFAULT_URL = 'https://api.withpersona.com/api/v1';
