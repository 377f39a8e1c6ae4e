function createPersona({ apiKey, version, fetch: send = fetch }) {
  const headers = { Authorization: `Bearer ${apiKey}`, ...(version ? { 'Persona-Version': version } : {}) };
  const call = async (path, init) => {
    const res = await send(`https://api.withpersona.com/api/v1${path}`, { ...init, headers: { ...headers, ...init?.headers } });
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  };
  return {
    get: (path) => call(path),
    post: (path, body, options = {}) => call(path, { method: 'POST', body: JSON.stringify(body), ...options }),
  };
}

export default { createPersona };
