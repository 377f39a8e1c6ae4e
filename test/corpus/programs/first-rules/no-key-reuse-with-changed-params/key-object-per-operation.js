// Several keys made at once, one for each request.
const makeKeys = () => ({ account: crypto.randomUUID(), inquiry: crypto.randomUUID() });

const post = (path, body, key) =>
  fetch(`https://withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

export async function onboard(attributes) {
  const keys = makeKeys();
  await post('/accounts', { data: { attributes } }, keys.account); // $call POST /accounts
  await post('/inquiries', { data: { attributes } }, keys.inquiry); // $call POST /inquiries
}

export async function onboardDerived(attributes, requestId) {
  const keyFor = (step) => `${requestId}/${step}`;
  await post('/accounts', { data: { attributes } }, keyFor('account')); // $call POST /accounts
  await post('/inquiries', { data: { attributes } }, keyFor('inquiry')); // $call POST /inquiries
}

export async function onboardMixedUp(attributes) {
  const keys = makeKeys(); // $ no-key-reuse-with-changed-params#a
  await post('/accounts', { data: { attributes } }, keys.account); // $call POST /accounts
  await post('/inquiries', { data: { attributes } }, keys.account); // $call POST /inquiries $ no-key-reuse-with-changed-params#a
}
