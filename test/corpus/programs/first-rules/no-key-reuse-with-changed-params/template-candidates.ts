const post = (path: string, payload: unknown, key: string) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: new Headers([
      ['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`],
      ['Idempotency-Key', key], // $ no-key-reuse-with-changed-params#a
    ]),
    body: JSON.stringify(payload),
  });

export async function firstThatWorks(templates: [string, ...string[]], reference: string) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  let index = 0;
  let response: Response;
  do {
    response = await post('/inquiries', { data: { attributes: { 'inquiry-template-id': templates[index], 'reference-id': reference } } }, key); // $call POST /inquiries $ no-key-reuse-with-changed-params#a
    index += 1;
  } while (response.status === 404 && index < templates.length);
  return response;
}

export async function firstThatWorksFresh(templates: [string, ...string[]], reference: string) {
  let index = 0;
  let response: Response;
  do {
    const key = crypto.randomUUID();
    response = await post('/inquiries', { data: { attributes: { 'inquiry-template-id': templates[index], 'reference-id': reference } } }, key); // $call POST /inquiries
    index += 1;
  } while (response.status === 404 && index < templates.length);
  return response;
}
