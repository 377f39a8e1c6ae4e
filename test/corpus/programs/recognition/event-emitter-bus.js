'use strict';

const { EventEmitter, once } = require('node:events');
const { randomUUID } = require('node:crypto');
const fetch = require('node-fetch');

const bus = new EventEmitter({ captureRejections: true });
const endpoint = 'https://withpersona.com/api/v1';
const auth = () => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });

bus.on('signup', async function onSignup({ eventId, email }) {
  const answer = await fetch(endpoint.concat('/accounts'), { // $call POST /accounts
    method: 'post',
    headers: Object.assign({ 'Idempotency-Key': eventId }, auth(), { 'Content-Type': 'application/json' }),
    body: JSON.stringify({ data: { attributes: { 'email-address': email } } }),
  });
  bus.emit(answer.ok ? 'signup:stored' : 'signup:refused', eventId);
});

bus.on('closure', async ({ account }) => {
  const answer = await fetch(endpoint.concat('/accounts/', account), { method: 'delete', headers: auth() }); // $call DELETE /accounts/{account-id}
  if (!answer.ok) bus.emit('error', new Error(String(answer.status)));
});

bus.on('promotion', ({ account }) =>
  fetch(endpoint.concat('/accounts/', account, '/add-tag'), { // $call POST /accounts/{account-id}/add-tag
    method: 'post',
    headers: { ...auth(), 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    body: JSON.stringify({ meta: { 'tag-name': 'gold' } }),
  }),
);

bus.on('error', console.error);

module.exports = { bus, settled: () => once(bus, 'signup:stored') };
