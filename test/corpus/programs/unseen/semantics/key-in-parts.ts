const PREFIX = 'persona_production_';

// Half of it is somewhere else, so this is no key.
export const isProduction = (key: string) => key.startsWith(PREFIX);

const SANDBOX = 'persona_sandbox_4f7a1c92-3b5e-4d61-9a08-c2e7d4b1f605'; // $ no-hardcoded-api-key

export const FAKE = 'persona_sandbox_00000000-0000-0000-0000-000000000000';

export async function readInquiry(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${encodeURIComponent(id)}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY ?? SANDBOX}`, 'Persona-Version': '2025-12-08' },
  });
  const body = await res.json();
  if (body.errors) throw new Error(body.errors.map((error) => error.detail).join()); // $ no-unknown-error-field
  return body.data;
}
