const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function byOk(id: string) {
  const { ok, status, json } = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }).then((res) => ({ // $call GET /cases/{case-id}
    ok: res.ok,
    status: res.status,
    json: () => res.json(),
  }));
  if (!ok) throw new Error(`${status}`);
  return json();
}

export async function byNothing(id: string) {
  const got = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id} $ require-status-check#a
  const again = got;
  const payload = await again.json(); // $ require-status-check#a
  const { data: { attributes } } = payload; // $ require-status-check#a
  return attributes.status;
}

export async function byAliasedStatus(id: string) {
  const got = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id}
  const { status: code } = got;
  const fine = code >= 200 && code < 300;
  if (!fine) return undefined;
  return (await got.json()).data;
}
