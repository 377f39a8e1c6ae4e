const request = require('request');
exports.create = function (attrs, done) {
  request.post({ url: 'https://withpersona.com/api/v1/inquiries', json: { data: { attributes: attrs } }, headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY } }, function (err, res, body) { // $call POST /inquiries $ require-idempotency-key
    done(err, body);
  });
};
exports.read = (id, done) => request({ uri: 'https://withpersona.com/api/v1/inquiries/' + id, method: 'GET', headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY } }, done); // $call GET /inquiries/{inquiry-id}
exports.short = (id, done) => request('https://withpersona.com/api/v1/accounts/' + id, { auth: { bearer: process.env.PERSONA_API_KEY } }, done); // $call GET /accounts/{account-id}
