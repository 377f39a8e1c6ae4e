const request = require('superagent');
const { v4: uuid } = require('uuid');

const url = (path) => `https://withpersona.com/api/v1${path}`;
const token = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

exports.events = () =>
  request // $call GET /events $ no-key-on-safe-method#a
    .get(url('/events'))
    .set(token)
    .set('Idempotency-Key', uuid()); // $ no-key-on-safe-method#a

exports.deleteList = (id) =>
  request.delete(url(`/lists/${id}`)).set({ ...token, 'Idempotency-Key': uuid() }); // $call DELETE /lists/{list-id} $ no-key-on-safe-method

exports.createList = (name) =>
  request // $call POST /list/names
    .post(url('/list/names'))
    .set(token)
    .set('Idempotency-Key', uuid())
    .send({ data: { attributes: { name } } });
