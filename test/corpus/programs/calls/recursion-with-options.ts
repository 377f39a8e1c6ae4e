const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

interface Attempt {
  left: number;
  delay: number;
}

export async function load(id: string, { left, delay }: Attempt = { left: 4, delay: 1_000 }): Promise<any> {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (res.ok) return res.json();
  if (left === 0 || (res.status !== 429 && res.status < 500)) throw new Error(`${res.status}`);
  await new Promise((resolve) => setTimeout(resolve, delay));
  return load(id, { left: left - 1, delay: delay * 2 });
}

export async function loadForEver(id: string, delay = 1_000): Promise<any> {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id} $ require-retry-limit#a
  if (res.ok) return res.json();
  if (res.status !== 429) throw new Error(`${res.status}`);
  await new Promise((resolve) => setTimeout(resolve, delay));
  return loadForEver(id, Math.min(delay * 2, 60_000)); // $ require-retry-limit#a
}

export async function loadAtOnce(id: string, left = 3): Promise<any> {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id} $ require-retry-backoff#b
  if (res.ok) return res.json();
  if (res.status !== 429 || left === 0) throw new Error(`${res.status}`);
  return loadAtOnce(id, left - 1); // $ require-retry-backoff#b
}
