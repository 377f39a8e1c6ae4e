interface Applicant {
  email: string;
  template: string;
}

const root = 'https://api.withpersona.com/api/v1';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };

const ensure = async (pending: Promise<Response>) => {
  const response = await pending;
  if (!response.ok) throw new Error(`persona: ${response.status}`);
  return (await response.json()).data as { id: string };
};

export async function onboard({ email, template }: Applicant) {
  const operation = { startedAt: new Date(), id: crypto.randomUUID() }; // $ no-key-reuse-with-changed-params#a
  const account = await ensure(
    fetch(`${root}/accounts`, { // $call POST /accounts $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': operation.id }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ data: { attributes: { 'email-address': email } } }),
    }),
  );
  const inquiry = await ensure(
    fetch(`${root}/inquiries`, { // $call POST /inquiries $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': operation.id }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ data: { attributes: { 'account-id': account.id, 'inquiry-template-id': template } } }),
    }),
  );
  return { account, inquiry };
}

export async function onboardWithSteps({ email, template }: Applicant) {
  const operation = { startedAt: new Date(), id: crypto.randomUUID() };
  const account = await ensure(
    fetch(`${root}/accounts`, { // $call POST /accounts
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': `${operation.id}.account` },
      body: JSON.stringify({ data: { attributes: { 'email-address': email } } }),
    }),
  );
  const inquiry = await ensure(
    fetch(`${root}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': `${operation.id}.inquiry` },
      body: JSON.stringify({ data: { attributes: { 'account-id': account.id, 'inquiry-template-id': template } } }),
    }),
  );
  return { account, inquiry };
}
