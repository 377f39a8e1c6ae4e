export async function readAll(ids: string[]) {
  return Promise.all( // $ require-throttling#a
    ids.map(async (id) => { // $ require-throttling#a
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } }); // $ require-throttling#a
      if (!res.ok) throw new Error(`read ${res.status}`);
      return res.json();
    }),
  );
}
