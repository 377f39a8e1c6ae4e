export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key';
export const API_VERSION_HEADER = 'Persona-Version';
export const KEY_INFLECTION_HEADER = 'Key-Inflection';
export const KEY_INFLECTIONS = ['camel', 'kebab', 'snake'] as const;
