const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const read = (id: string) => fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id}

const nap = (seconds: number) => new Promise<void>((wake) => setTimeout(wake, seconds * 1_000));
const blink = () => nap(1);
const backoff = (attempt: number) => nap(2 ** attempt);

async function expectOk(res: Response) {
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export async function growing(id: string) {
  let res = await read(id);
  for (let attempt = 1; res.status === 429 && attempt < 5; attempt++) {
    await backoff(attempt);
    res = await read(id);
  }
  return expectOk(res);
}

export async function blinking(id: string) {
  let res = await read(id);
  for (let attempt = 1; res.status === 429 && attempt < 5; attempt++) { // $ require-retry-backoff#a
    await blink(); // $ require-retry-backoff#a
    res = await read(id); // $ require-retry-backoff#a
  }
  return expectOk(res);
}
