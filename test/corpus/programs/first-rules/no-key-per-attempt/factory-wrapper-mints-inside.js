const { randomUUID } = require('node:crypto');

const BASE = 'https://api.withpersona.com/api/v1';
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function createPoster({ token, attempts = 4 }) {
  const buildInit = (body) => ({
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(), // $ no-key-per-attempt#a
    },
    body: JSON.stringify(body),
  });

  return async function post(path, body) {
    let problem;
    for (let attempt = 0; attempt < attempts; attempt += 1) { // $ no-key-per-attempt#a
      let response;
      try {
        response = await fetch(BASE + path, buildInit(body)); // $ no-key-per-attempt#a
      } catch (error) {
        problem = error;
        await sleep(5000 * 2 ** attempt);
        continue;
      }
      if (response.ok) return response.json();
      if (response.status < 500 && response.status !== 429) {
        const { errors } = await response.json();
        throw new Error(errors.map((error) => error.title).join(', '));
      }
      problem = new Error(`${path}: ${response.status}`);
      await sleep(5000 * 2 ** attempt);
    }
    throw problem;
  };
}

const post = createPoster({ token: process.env.PERSONA_API_KEY });

exports.createAccount = (attributes) => post('/accounts', { data: { attributes } }); // $call POST /accounts $ no-key-per-attempt#a
