const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };

export async function statusOf(id: string): Promise<string> {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: auth }); // $ require-status-check#a $call GET /inquiries/{inquiry-id}
  const { data } = await response.json(); // $ require-status-check#a
  if (data.attributes.status === 'completed') return 'done'; // $ require-status-check#a
  if (!response.ok) throw new Error(`Persona answered ${response.status}`);
  return data.attributes.status;
}

export async function nameOf(id: string): Promise<string> {
  const response = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers: auth }); // $call GET /accounts/{account-id}
  const body = await response.json();
  if ('errors' in body) throw new Error(body.errors[0].title);
  return body.data.attributes['name-first'];
}
