// $rules no-unknown-error-field no-session-token-in-attributes require-status-check
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

interface Outcome {
  ok: boolean;
  errors: { code: string; message: string }[];
}

export async function toOutcome(id: string): Promise<Outcome> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers });
  if (res.ok) return { ok: true, errors: [] };
  const body = await res.json();
  return { ok: false, errors: body.errors.map((each: any) => ({ code: each.title, message: each.details })) };
}

export async function toOutcomeWrong(id: string): Promise<Outcome> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers });
  if (res.ok) return { ok: true, errors: [] };
  const body = await res.json();
  return { ok: false, errors: body.errors.map((each: any) => ({ code: each.title, message: each.message })) }; // $ no-unknown-error-field
}

// What we made ourselves has other members.
export const print = (outcome: Outcome) => outcome.errors.map(({ code, message }) => `${code}: ${message}`).join('\n');

export async function printed(id: string) {
  const outcome = await toOutcome(id);
  return outcome.errors[0]?.message;
}

export async function fields(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers });
  if (!res.ok) throw new Error(`${res.status}`);
  const { data, included } = await res.json();
  const session = included.find((each: any) => each.type === 'inquiry-session');
  return { code: data.attributes.code, status: data.attributes.status, token: session?.attributes['session-token'] };
}
