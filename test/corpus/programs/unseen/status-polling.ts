const DONE = ['completed', 'failed', 'expired'];
export async function waitFor(id: string) {
  for (let n = 0; n < 60; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } }); // $call GET /inquiries/{inquiry-id}
    if (!res.ok) throw new Error(`read ${res.status}`);
    const { data } = await res.json();
    if (DONE.includes(data.attributes.status)) return data;
    await new Promise((r) => setTimeout(r, 3000));
  }
  throw new Error('still open');
}
