var https = require('https');
var crypto = require('crypto');

function call(method, path, body, key, done) {
  var payload = body ? JSON.stringify(body) : '';
  var headers = { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY, 'Content-Type': 'application/json' };
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  var req = https.request({ hostname: 'withpersona.com', path: '/api/v1' + path, method: method, headers: headers }, function (res) {
    var text = '';
    res.on('data', function (chunk) {
      text += chunk;
    });
    res.on('end', function () {
      done(null, res.statusCode, text);
    });
  });
  req.on('error', done);
  req.end(payload);
}

exports.create = function (attributes, done) {
  call('POST', '/inquiries', { data: { attributes: attributes } }, null, done); // $call POST /inquiries $ require-idempotency-key
};

exports.approve = function (id, done) {
  call('POST', '/inquiries/' + id + '/approve', null, crypto.randomUUID(), done); // $call POST /inquiries/{inquiry-id}/approve
};

exports.get = function (id, done) {
  call('GET', '/inquiries/' + id, null, null, done); // $call GET /inquiries/{inquiry-id}
};
