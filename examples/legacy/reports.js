// Nightly screening of the old back office; plain CommonJS, still run by cron.
'use strict';

const axios = require('axios');

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  timeout: 15000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

/** @param {{ id: string, personaAccountId: string, name: string }} customer */
async function orderAdverseMediaReport(customer) {
  const response = await persona.post(
    '/reports',
    {
      data: {
        type: 'report/adverse-media',
        attributes: { 'account-id': customer.personaAccountId, query: { term: customer.name } },
      },
    },
    { headers: { 'Idempotency-Key': 'northwind-adverse-media' } },
  );
  return response.data.data.id;
}

/** @param {string} userId */
async function importUser(userId) {
  const response = await persona.post(
    '/accounts',
    { data: { attributes: { 'reference-id': userId } } },
    { headers: { 'Idempotency-Key': `import-user-${userId}` } },
  );
  return response.data.data.id;
}

/** @param {string} reportId */
async function readReport(reportId) {
  const response = await persona.get(`/reports/${reportId}`);
  return response.data.data.attributes;
}

module.exports = { orderAdverseMediaReport, importUser, readReport };
