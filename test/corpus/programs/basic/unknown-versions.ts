// $rules recommended
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

const get = async (id: string, headers: Record<string, string>) => {
  const res = await fetch(`https://api.withpersona.com/api/v1/verifications/${id}`, { headers: { authorization, ...headers } }); // $call GET /verifications/{verification-id}
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
};

export const unreal = (id: string) => get(id, { 'Persona-Version': '2023-01-01' }); // $ no-unknown-api-version
export const slash = (id: string) => get(id, { 'persona-version': '2023/01/05' }); // $ no-unknown-api-version
export const number = (id: string) => get(id, { 'Persona-Version': 'v1' }); // $ no-unknown-api-version
export const newest = (id: string) => get(id, { 'Persona-Version': '2026-09-29' });
export const old = (id: string) => get(id, { 'Persona-Version': '2021-05-14' });
export const configured = (id: string) => get(id, { 'Persona-Version': process.env.PERSONA_VERSION ?? '2025-12-08' });
export const unpinned = (id: string) => get(id, {});
