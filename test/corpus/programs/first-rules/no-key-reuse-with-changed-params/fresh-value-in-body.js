const { randomUUID } = require('crypto');

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function createCase(ticket) {
  const key = `ticket-${ticket.id}`; // $ no-key-reuse-with-changed-params#a
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases $ no-key-reuse-with-changed-params#a
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-reuse-with-changed-params#a
        // Differs on each attempt.
        body: JSON.stringify({ data: { attributes: { fields: { 'trace-id': randomUUID() } } } }),
      });
    } catch (error) {
      await pause(5000 * 2 ** i);
    }
  }
}

async function createCaseStably(ticket) {
  const key = `ticket-${ticket.id}`;
  const body = JSON.stringify({ data: { attributes: { fields: { 'trace-id': randomUUID() } } } });
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body,
      });
    } catch (error) {
      await pause(5000 * 2 ** i);
    }
  }
}

module.exports = { createCase, createCaseStably };
