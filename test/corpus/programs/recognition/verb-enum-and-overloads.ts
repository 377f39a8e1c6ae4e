const enum Verb {
  Get = 'GET',
  Post = 'POST',
  Patch = 'PATCH',
}

function persona(verb: Verb.Get, path: string): Promise<Response>;
function persona(verb: Verb, path: string, body: unknown, once?: string): Promise<Response>;
function persona(verb: Verb, path: string, body?: unknown, once?: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (body) headers['Content-Type'] = 'application/json';
  if (once) headers['Idempotency-Key'] = once;
  return fetch(`https://api.withpersona.com/api/v1${path}`, { method: verb, headers, body: body ? JSON.stringify(body) : undefined });
}

export const themeSets = () => persona(Verb.Get, '/theme-sets'); // $call GET /theme-sets
export const addThemeSet = (attributes: object) => persona(Verb.Post, '/theme-sets', { data: { attributes } }); // $call POST /theme-sets $ require-idempotency-key
export const addThemeSetOnce = (attributes: object, draft: { revision: string }) =>
  persona(Verb.Post, '/theme-sets', { data: { attributes } }, draft.revision); // $call POST /theme-sets
export const renameThemeSet = (id: string, name: string) => persona(Verb.Patch, `/theme-sets/${id}`, { data: { attributes: { name } } }); // $call PATCH /theme-sets/{theme-set-id}
