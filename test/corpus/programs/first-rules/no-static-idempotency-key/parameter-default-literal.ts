const api = 'https://api.withpersona.com/api/v1';

async function create(path: string, attributes: object, key = 'default-key') { // $ no-static-idempotency-key#a
  const res = await fetch(api + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key': key },
    body: JSON.stringify({ data: { attributes } }),
  });
  return res.json();
}

export const withJob = (attributes: object, jobId: string) => create('/accounts', attributes, jobId); // $call POST /accounts
export const withUuid = (attributes: object) => create('/accounts', attributes, crypto.randomUUID()); // $call POST /accounts
export const withNothing = (attributes: object) => create('/cases', attributes); // $call POST /cases $ no-static-idempotency-key#a
