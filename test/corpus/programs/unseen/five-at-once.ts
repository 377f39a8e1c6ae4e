import pLimit from 'p-limit';

const five = pLimit(5);
export const readAll = (ids: string[]) =>
  Promise.all(
    ids.map((id) =>
      five(async () => {
        const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
        if (!res.ok) throw new Error(`read ${res.status}`);
        return res.json();
      }),
    ),
  );
