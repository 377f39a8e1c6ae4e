import axios from 'axios';

export async function status(id: string) {
  const { data } = await axios.get(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' }, validateStatus: () => true }); // $ require-status-check
  return data.data.attributes.status;
}
