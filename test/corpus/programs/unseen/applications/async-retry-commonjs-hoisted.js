'use strict';

const retry = require('async-retry');
const fetch = require('node-fetch');
const { v4: uuidv4 } = require('uuid');

const HEADERS = {
  Authorization: 'Bearer ' + process.env.PERSONA_API_KEY,
  'Content-Type': 'application/json',
  'Persona-Version': '2023-01-05',
};

/**
 * @param {string} inquiryId
 * @param {string} [comment]
 */
async function decline(inquiryId, comment) {
  const headers = Object.assign({}, HEADERS, { 'Idempotency-Key': uuidv4() });
  return retry(
    async (bail, attempt) => {
      if (attempt > 1) console.warn('decline %s, attempt %d', inquiryId, attempt);
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
        method: 'POST',
        timeout: 10000,
        headers,
        body: JSON.stringify({ meta: { comment } }),
      });
      if (res.status === 429) throw new Error('rate limited');
      if (!res.ok) {
        bail(new Error(`decline refused: ${res.status}`));
        return;
      }
      return res.json();
    },
    { retries: 4, minTimeout: 5000, factor: 2 },
  );
}

module.exports = { decline };
