// Reading again after a 5xx needs no key at all.
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function getCase(id: string) {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { // $call GET /cases/{case-id}
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
    });
    if (res.status >= 500) {
      await wait(2 ** attempt * 1000);
      continue;
    }
    if (!res.ok) throw new Error(`case ${id}: ${res.status}`);
    return res.json();
  }
  return null;
}
