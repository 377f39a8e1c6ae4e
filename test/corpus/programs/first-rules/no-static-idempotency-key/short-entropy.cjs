const { randomBytes } = require('node:crypto');
const { nanoid } = require('nanoid');
const got = require('got');

const client = got.extend({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

exports.twoBytes = (json) =>
  client.post('inquiries', { json, headers: { 'idempotency-key': randomBytes(2).toString('hex') } }); // $call POST /inquiries $ no-static-idempotency-key

exports.fourLetters = (json) =>
  client.post('inquiries', { json, headers: { 'idempotency-key': nanoid(4) } }); // $call POST /inquiries $ no-static-idempotency-key

exports.sixteenBytes = (json) =>
  client.post('inquiries', { json, headers: { 'idempotency-key': randomBytes(16).toString('base64url') } }); // $call POST /inquiries

exports.defaultLength = (json) =>
  client.post('inquiries', { json, headers: { 'idempotency-key': nanoid() } }); // $call POST /inquiries
