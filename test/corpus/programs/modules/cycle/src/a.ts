import { path } from './b.js';

export const base = 'https://api.withpersona.com/api/v1';
export const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export const list = async () => {
  const res = await fetch(base + path, { headers: auth }); // $call GET /reports $ require-status-check#a
  return (await res.json()).data.length; // $ require-status-check#a
};
