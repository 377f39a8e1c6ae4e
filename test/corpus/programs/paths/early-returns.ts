const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function name(id: string, cached?: string) {
  if (cached) return cached;
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (res.status === 404) return undefined;
  if (!res.ok) return Promise.reject(new Error(`${res.status}`));
  return (await res.json()).data.attributes['name-first'];
}

export async function nameOnlyMissing(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (res.status === 404) return undefined;
  return (await res.json()).data.attributes['name-first'];
}

export async function nameInDebug(id: string, debug: boolean) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id} $ require-status-check#a
  if (debug) {
    if (!res.ok) console.warn('refused', id);
  }
  if (!debug) return (await res.json()).data.attributes['name-first']; // $ require-status-check#a
  return undefined;
}

export async function nameLogged(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id} $ require-status-check#b
  console.log(res.headers.get('Request-Id'));
  const { data } = await res.json(); // $ require-status-check#b
  return data.attributes['name-first']; // $ require-status-check#b
}
