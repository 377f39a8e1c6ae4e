// $rules recommended
import axios from 'axios';

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2024-01-01' }, // $ no-unknown-api-version#a
});

export const list = () => client.get('/events'); // $call GET /events $ no-unknown-api-version#a
