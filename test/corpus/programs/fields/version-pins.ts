// $rules require-api-version no-unknown-api-version
import axios from 'axios';
import ky from 'ky';

const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

const viaDefaults = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
viaDefaults.defaults.headers.common['Persona-Version'] = '2023-01-05';
export const a = () => viaDefaults.get('/events', { headers: { Authorization } });

const viaInterceptor = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
viaInterceptor.interceptors.request.use((config) => {
  config.headers.set('Persona-Version', '2025-10-27');
  return config;
});
export const b = () => viaInterceptor.get('/events', { headers: { Authorization } });

const unpinned = ky.create({ prefixUrl: 'https://api.withpersona.com/api/v1', headers: { Authorization } }); // $ require-api-version#a
export const c = () => unpinned.get('events').json(); // $ require-api-version#a

const pinnedLater = unpinned.extend({ headers: { 'Persona-Version': '2025-12-08' } });
export const d = () => pinnedLater.get('events').json();

export function e() {
  const headers = new Headers({ Authorization });
  headers.append('persona-version', '2022-09-01');
  return fetch('https://api.withpersona.com/api/v1/events', { headers });
}

export function f() {
  const headers = new Headers({ Authorization });
  headers.append('persona-version', '2022-09-10'); // $ no-unknown-api-version#b
  return fetch('https://api.withpersona.com/api/v1/events', { headers }); // $ no-unknown-api-version#b
}

export const g = () => fetch('https://api.withpersona.com/api/v1/events', { headers: [['Authorization', Authorization], ['Persona-Version', '2023-01-05']] });
export const h = () => fetch('https://api.withpersona.com/api/v1/events', { headers: [['Authorization', Authorization]] }); // $ require-api-version
export const i = () => fetch(new Request('https://api.withpersona.com/api/v1/events', { headers: { Authorization, 'Persona-Version': '2020-05-18' } }));
