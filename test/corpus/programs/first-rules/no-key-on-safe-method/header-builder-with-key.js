const { randomUUID } = require('node:crypto');

const BASE_URL = 'https://withpersona.com/api/v1';

class HeaderBuilder {
  constructor() {
    this.values = { Accept: 'application/json' };
  }

  bearer(token) {
    this.values.Authorization = `Bearer ${token}`;
    return this;
  }

  json() {
    this.values['Content-Type'] = 'application/json';
    return this;
  }

  idempotent(key = randomUUID()) {
    this.values['Idempotency-Key'] = key;
    return this;
  }

  build() {
    return { ...this.values };
  }
}

const writeHeaders = () => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Idempotency-Key': randomUUID(), // $ no-key-on-safe-method#a
});

async function parse(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.errors[0].title);
  return body.data;
}

async function createReport(type, query) {
  const response = await fetch(`${BASE_URL}/reports`, { // $call POST /reports
    method: 'POST',
    headers: writeHeaders(),
    body: JSON.stringify({ data: { type, attributes: { query } } }),
  });
  return parse(response);
}

async function waitForReport(id, rounds = 30) {
  for (let round = 0; round < rounds; round++) {
    const response = await fetch(`${BASE_URL}/reports/${id}`, { headers: writeHeaders() }); // $call GET /reports/{report-id} $ no-key-on-safe-method#a
    const report = await parse(response);
    if (report.attributes.status === 'ready') return report;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  throw new Error(`report ${id} is not ready`);
}

module.exports = { HeaderBuilder, createReport, waitForReport };
