const ROOT = 'https://withpersona.com/api/v1';

// Method and headers are fixed here, so the fault is here and not at the callers.
async function post(path, attributes) {
  const res = await fetch(`${ROOT}${path}`, { // $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { attributes } }),
  });
  if (!res.ok) throw new Error(`POST ${path} failed`);
  return res.json();
}

export const createInquiry = (attributes) => post('/inquiries', attributes); // $call POST /inquiries
export const createAccount = (attributes) => post('/accounts', attributes); // $call POST /accounts
export const createCase = (attributes) => post('/cases', attributes); // $call POST /cases
