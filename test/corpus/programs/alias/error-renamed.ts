// $rules recommended
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export async function renamed(id: string) {
  const reply = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers });
  if (reply.ok) return reply.json();
  const { errors: problems = [] } = await reply.json();
  const [{ detail: reason, title }] = problems; // $ no-unknown-error-field
  throw new Error(`${title}: ${reason}`);
}

export async function renamedRightly(id: string) {
  const reply = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers });
  if (reply.ok) return reply.json();
  const { errors: problems = [] } = await reply.json();
  const [{ details: reason, title }] = problems;
  throw new Error(`${title}: ${reason}`);
}

export async function looped(id: string) {
  const reply = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers });
  if (reply.ok) return reply.json();
  const failure = await reply.json();
  const lines: string[] = [];
  for (const problem of failure.errors) lines.push(problem['code'] + problem.title); // $ no-unknown-error-field
  throw new Error(lines.join());
}

export async function ownMessage(id: string) {
  try {
    const reply = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers });
    if (!reply.ok) throw Object.assign(new Error('refused'), { code: 'REFUSED', status: reply.status });
    return await reply.json();
  } catch (error: any) {
    return { failed: error.message, code: error.code, status: error.status };
  }
}
