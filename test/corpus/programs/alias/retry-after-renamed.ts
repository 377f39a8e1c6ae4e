// $rules strict -require-request-timeout
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const HINT = 'retry-after';
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export async function read(id: string) {
  let res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers });
  const { headers: answered } = res;
  const hint = answered.get(HINT); // $ no-retry-after#a
  if (res.status === 429 && hint) {
    await pause(+hint * 1000); // $ no-retry-after#a
    res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers });
  }
  return res;
}

export async function readRightly(id: string) {
  let res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers });
  const { headers: answered } = res;
  const hint = answered.get('RateLimit-Reset');
  if (res.status === 429 && hint) {
    await pause(+hint * 1000);
    res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers });
  }
  return res;
}
