export const request = (path: string, init?: RequestInit) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, { ...init, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', ...init?.headers } });
