const needsKey = (method: string) => method === 'POST';

async function persona(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<any> {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (needsKey(method)) headers['Idempotency-Key'] = crypto.randomUUID();
  if (body) headers['Content-Type'] = 'application/json';
  const response = await fetch(`https://api.withpersona.com/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

export async function replaceThemeSet(oldId: string, name: string) {
  const { data } = await persona('POST', '/theme-sets', { data: { attributes: { name } } }); // $call POST /theme-sets
  await persona('DELETE', `/theme-sets/${oldId}`); // $call DELETE /theme-sets/{theme-set-id}
  return data.id as string;
}

export const themeSets = () => persona('GET', '/theme-sets'); // $call GET /theme-sets
