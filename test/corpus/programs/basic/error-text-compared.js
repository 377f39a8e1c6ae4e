// $rules recommended
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export async function redactOnce(id) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { method: 'DELETE', headers }); // $call DELETE /inquiries/{inquiry-id}
  if (res.ok) return true;
  const { errors } = await res.json();
  if (errors[0].details === 'Inquiry already redacted') return false; // $ no-unknown-error-field
  throw new Error(errors[0].title);
}

export async function redactOnceByStatus(id) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { method: 'DELETE', headers }); // $call DELETE /inquiries/{inquiry-id}
  if (res.ok) return true;
  if (res.status === 409) return false;
  const { errors } = await res.json();
  throw new Error(errors[0].details);
}

// Errors of our own service have a message.
export function report(error) {
  const list = error.errors ?? [];
  return list.map((each) => each.message ?? each.code).join('; ');
}
