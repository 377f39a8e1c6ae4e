const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function detail(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  const body = await res.json();
  if (!res.ok) throw new Error(body.errors[0].detail); // $ no-unknown-error-field
  return body.data;
}

export async function details(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  const body = await res.json();
  if (!res.ok) throw new Error(body.errors[0].details ?? body.errors[0].title);
  return body.data;
}

export async function code(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) {
    const { errors } = await res.json();
    if (errors?.[0]?.code === 'not_found') return null; // $ no-unknown-error-field
    throw new Error(errors?.[0]?.title);
  }
  return res.json();
}

export async function statusMember(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) {
    const { errors } = await res.json();
    const [first] = errors;
    throw Object.assign(new Error(first.title), { status: first.status }); // $ no-unknown-error-field
  }
  return res.json();
}

export async function pointer(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) {
    const { errors } = await res.json();
    throw Object.assign(new Error(errors[0].title), { status: res.status, pointer: errors[0].source?.pointer, meta: errors[0].meta });
  }
  return res.json();
}

export async function messages(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) {
    const body = await res.json();
    throw new Error(body.errors.map((error: any) => error.message).join(', ')); // $ no-unknown-error-field
  }
  return res.json();
}

export async function titles(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) {
    const body = await res.json();
    throw new Error(body.errors.map((error: any) => error.title).join(', '));
  }
  return res.json();
}
