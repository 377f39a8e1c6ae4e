import axios from 'axios';

const unpinned = axios.create({ // $ require-api-version#a
  baseURL: 'https://api.withpersona.com/api/v1', // $ require-api-version#a
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const pinned = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

export const events = () => unpinned.get('/events'); // $call GET /events
export const cases = () => unpinned.get('/cases'); // $call GET /cases
export const pinnedEvents = () => pinned.get('/events'); // $call GET /events
