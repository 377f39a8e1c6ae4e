import * as shared from './delays.js';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const read = (id) => fetch(`https://api.withpersona.com/api/v1/devices/${id}`, { headers }); // $call GET /devices/{device-id}

export async function good(id) {
  for (let n = 0; n < 4; n++) {
    const res = await read(id);
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`${res.status}`);
    await shared.growing(n);
  }
}

export async function constant(id) {
  for (let n = 0; n < 4; n++) { // $ require-retry-backoff#a
    const res = await read(id); // $ require-retry-backoff#a
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`${res.status}`);
    await shared.steady(); // $ require-retry-backoff#a
  }
}

export async function asPersonaSays(id) {
  for (let n = 0; n < 4; n++) {
    const res = await read(id);
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`${res.status}`);
    await shared.untilReset(res);
  }
}
