export async function read(id: string) {
  for (let n = 0; n < 4; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } }); // $call GET /inquiries/{inquiry-id}
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`read ${res.status}`);
    const seconds = Number(res.headers.get('retry-after')) || 5 * 2 ** n; // $ no-retry-after
    await new Promise((r) => setTimeout(r, seconds * 1000));
  }
  throw new Error('rate limited');
}
