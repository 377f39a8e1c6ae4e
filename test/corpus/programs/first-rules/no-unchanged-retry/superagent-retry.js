const superagent = require('superagent');

const url = 'https://withpersona.com/api/v1/reports';

// The built-in list holds 413, and any method is repeated.
exports.create = (body, key) =>
  superagent // $call POST /reports $ no-unchanged-retry#a
    .post(url)
    .set('Idempotency-Key', key)
    .retry(3) // $ no-unchanged-retry#a
    .send(body);

exports.createForced = (body, key) =>
  superagent // $call POST /reports $ no-unchanged-retry#b
    .post(url)
    .set('Idempotency-Key', key)
    .retry(3, () => true) // $ no-unchanged-retry#b
    .send(body);

exports.createGuarded = (body, key) =>
  superagent // $call POST /reports
    .post(url)
    .set('Idempotency-Key', key)
    .retry(3, (err, res) => !res || res.status >= 500)
    .send(body);

exports.createOnce = (body, key) => superagent.post(url).set('Idempotency-Key', key).send(body); // $call POST /reports
