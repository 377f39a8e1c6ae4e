export async function read(id: string) {
  let attempt = 0;
  for (;;) { // $ require-retry-backoff#a
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } }); // $ require-retry-backoff#a
    if (res.ok) return res.json();
    if (res.status !== 429 || ++attempt > 5) throw new Error(`read ${res.status}`);
    await new Promise((r) => setTimeout(r, Math.min(2 ** attempt + Math.random(), 60000))); // $ require-retry-backoff#a
  }
}
