const fs = require('node:fs');
const readline = require('node:readline');
const { randomUUID } = require('node:crypto');

const BATCH_KEY = randomUUID(); // $ no-static-idempotency-key#a

const headers = (key) => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  ...(key ? { 'Idempotency-Key': key } : {}),
});

async function importFile(path) {
  const lines = readline.createInterface({ input: fs.createReadStream(path) });
  for await (const line of lines) {
    const [id, email] = line.split(',');
    await fetch('https://withpersona.com/api/v1/accounts', { // $call POST /accounts $ no-static-idempotency-key#a
      method: 'POST',
      headers: headers(BATCH_KEY), // $ no-static-idempotency-key#a
      body: JSON.stringify({ data: { attributes: { 'reference-id': id, 'email-address': email } } }),
    });
  }
}

async function importListItems(listId, values) {
  const runKey = randomUUID(); // $ no-key-reuse-with-changed-params#b
  for (const value of values) {
    await fetch('https://withpersona.com/api/v1/list-item/email-addresses', { // $call POST /list-item/email-addresses $ no-key-reuse-with-changed-params#b
      method: 'POST',
      headers: headers(runKey), // $ no-key-reuse-with-changed-params#b
      body: JSON.stringify({ data: { attributes: { 'list-id': listId, value } } }),
    });
  }
}

async function importNames(listId, values) {
  for (const value of values) {
    await fetch('https://withpersona.com/api/v1/list-item/names', { // $call POST /list-item/names
      method: 'POST',
      headers: headers(`${listId}/${value}/${randomUUID()}`),
      body: JSON.stringify({ data: { attributes: { 'list-id': listId, value } } }),
    });
  }
}

module.exports = { importFile, importListItems, importNames };
