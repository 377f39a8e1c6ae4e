const request = require('superagent');

const api = 'https://api.withpersona.com/api/v1';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

exports.read = async (id) => {
  const res = await request.get(`${api}/events/${id}`).set(auth); // $call GET /events/{event-id} $ require-api-version
  return res.body.data;
};

exports.pinned = async (id) => {
  const res = await request.get(`${api}/events/${id}`).set(auth).set('Persona-Version', '2023-01-05'); // $call GET /events/{event-id}
  return res.body.data;
};

exports.enable = (id, key) =>
  request.post(`${api}/webhooks/${id}/enable`).set(auth).set('Persona-Version', '2023-01-05').set('Idempotency-Key', key); // $call POST /webhooks/{webhook-id}/enable $ require-request-timeout

exports.disable = (id, key) =>
  request.post(`${api}/webhooks/${id}/disable`).set(auth).set('Persona-Version', '2023-01-05').set('Idempotency-Key', key).timeout({ response: 5000, deadline: 10000 }); // $call POST /webhooks/{webhook-id}/disable
