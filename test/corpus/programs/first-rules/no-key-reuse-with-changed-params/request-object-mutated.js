const { randomUUID } = require('node:crypto');

const endpoint = 'https://api.withpersona.com/api/v1/reports';

function prepare(type, query) {
  return {
    key: randomUUID(), // $ no-key-reuse-with-changed-params#a
    body: { data: { type, attributes: { query } } },
  };
}

async function submit(prepared) {
  return fetch(endpoint, { // $call POST /reports $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': prepared.key, // $ no-key-reuse-with-changed-params#a
    },
    body: JSON.stringify(prepared.body),
  });
}

async function createReport(type, query) {
  const prepared = prepare(type, query); // $ no-key-reuse-with-changed-params#a
  let response = await submit(prepared); // $ no-key-reuse-with-changed-params#a
  if (response.status === 422) {
    const { errors } = await response.json();
    console.warn(errors.map(({ title }) => title));
    delete prepared.body.data.attributes.query.birthdate; // $ no-key-reuse-with-changed-params#a
    response = await submit(prepared); // $ no-key-reuse-with-changed-params#a
  }
  if (!response.ok) throw new Error(`report refused: ${response.status}`);
  return (await response.json()).data;
}

module.exports = { createReport };
