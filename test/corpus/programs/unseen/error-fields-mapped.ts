import axios from 'axios';

export async function read(id: string) {
  try {
    return (await axios.get(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } })).data;
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    const texts = (error.response?.data?.errors ?? []).map(({ code, title }) => `${code}: ${title}`); // $ no-unknown-error-field
    throw new Error(texts.join(', '));
  }
}
