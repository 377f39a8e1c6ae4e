'use strict';

const fetch = require('node-fetch');

const { PERSONA_API_KEY } = process.env;

module.exports.createInquiry = async function createInquiry(templateId, referenceId) {
  const body = {
    data: {
      attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId },
    },
  };
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'post',
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${PERSONA_API_KEY}`,
    },
  });
  const json = await response.json();
  if (response.status !== 201) {
    throw new Error(json.errors.map((e) => e.title).join(', '));
  }
  return json.data;
};

module.exports.getInquiry = (id) =>
  fetch('https://withpersona.com/api/v1/inquiries/' + id, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${PERSONA_API_KEY}` },
  }).then((r) => r.json());
