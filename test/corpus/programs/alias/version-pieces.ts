// $rules recommended require-api-version
const YEAR = 2023;
const version = `${YEAR}-01-05`;
const wrong = [YEAR, '01', '06'].join('-');
const name = 'Persona-' + 'Version';
const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

async function ok(res: Response) {
  if (!res.ok) throw new Error(res.statusText);
  return res.json();
}

export const good = () => fetch('https://api.withpersona.com/api/v1/events', { headers: { Authorization, [name]: version } }).then(ok);
export const bad = () => fetch('https://api.withpersona.com/api/v1/events', { headers: { Authorization, [name]: wrong } }).then(ok); // $ no-unknown-api-version
export const none = () => fetch('https://api.withpersona.com/api/v1/events', { headers: { Authorization, 'X-Version': version } }).then(ok); // $ require-api-version
