// $rules recommended
const key = import.meta.env.VITE_PERSONA_API_KEY; // $ no-client-side-api-key#a

export async function inquiry(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id} $ no-client-side-api-key#a
    headers: { Authorization: `Bearer ${key}` }, // $ no-client-side-api-key#a
  });
  if (!res.ok) throw new Error(String(res.status));
  return res.json();
}
