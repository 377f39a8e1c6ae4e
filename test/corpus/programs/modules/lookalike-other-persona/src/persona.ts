// Another product with the same name.
export const baseUrl = 'https://api.xpersona.example/v1';
export const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export async function chat(message: string) {
  const res = await fetch(`${baseUrl}/inquiries`, { method: 'POST', headers, body: JSON.stringify({ message }) });
  return res.json();
}
