import { transport } from './transport.js';

const base = 'https://api.withpersona.com/api/v1';

export const persona = (path: string, init: RequestInit = {}) =>
  transport(base + path, {
    ...init,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', ...(init.headers as Record<string, string>) },
  });
