const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

function assertOk(res: Response): asserts res is Response & { ok: true } {
  if (!res.ok) throw new Error(`Persona: ${res.status}`);
}

async function parse(res: Response) {
  return res.json();
}

const isFine = (res: Response) => res.status === 200;

export async function asserted(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/devices/${id}`, { headers }); // $call GET /devices/{device-id}
  assertOk(res);
  return (await parse(res)).data.attributes;
}

export async function parsedOnly(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/devices/${id}`, { headers }); // $call GET /devices/{device-id} $ require-status-check#a
  const { data } = await parse(res); // $ require-status-check#a
  return data.attributes.browser; // $ require-status-check#a
}

export async function predicated(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/devices/${id}`, { headers }); // $call GET /devices/{device-id}
  return isFine(res) ? (await parse(res)).data.attributes : null;
}
