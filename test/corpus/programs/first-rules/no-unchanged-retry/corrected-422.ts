type Attributes = Record<string, string>;

const post = (attributes: Attributes, key: string) =>
  fetch('https://api.withpersona.com/api/v1/accounts', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes } }),
  });

// Each round sends other attributes under another key.
export async function createDroppingRefused(attributes: Attributes) {
  let current = attributes;
  for (let round = 0; round < 3; round++) {
    const response = await post(current, crypto.randomUUID());
    if (response.status !== 422) return response;
    const { errors } = await response.json();
    const refused = errors.map((error: { source?: { pointer?: string } }) => error.source?.pointer?.split('/').pop());
    current = Object.fromEntries(Object.entries(current).filter(([name]) => !refused.includes(name)));
  }
  throw new Error('refused');
}

// Each round sends the same again.
export async function createStubbornly(attributes: Attributes) {
  const key = crypto.randomUUID();
  for (let round = 0; round < 3; round++) { // $ no-unchanged-retry#a
    const response = await post(attributes, key); // $ no-unchanged-retry#a
    if (response.status !== 422) return response;
  }
  throw new Error('refused');
}
