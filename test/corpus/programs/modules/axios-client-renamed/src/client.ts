import axios from 'axios';

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

const keyed = (key) => ({ headers: { 'Idempotency-Key': key } });

export { persona as personaForPersona, keyed as keyedForPersona };
