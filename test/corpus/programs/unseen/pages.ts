export async function* inquiries() {
  let next: string | null = '/api/v1/inquiries?page[size]=100';
  while (next) {
    const res: Response = await fetch(`https://api.withpersona.com${next}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
    if (!res.ok) throw new Error(`list ${res.status}`);
    const page = await res.json();
    yield* page.data;
    next = page.links.next;
  }
}
