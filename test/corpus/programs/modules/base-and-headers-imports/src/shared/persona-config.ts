export const API = 'https://api.withpersona.com/api/v1';

export function headers(extra = {}) {
  return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', ...extra };
}
