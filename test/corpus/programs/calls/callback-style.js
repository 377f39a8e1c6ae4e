const https = require('https');
const { randomUUID } = require('crypto');

function call(method, path, key, done) {
  const req = https.request(
    `https://api.withpersona.com/api/v1${path}`,
    { method, timeout: 9000, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', ...(key ? { 'Idempotency-Key': key } : null) } },
    (res) => {
      let text = '';
      res.on('data', (chunk) => (text += chunk));
      res.on('end', () => {
        if (res.statusCode >= 400) return done(new Error(`${res.statusCode}`));
        done(null, JSON.parse(text));
      });
    },
  );
  req.on('timeout', () => req.destroy(new Error('timeout')));
  req.on('error', done);
  req.end();
}

exports.expire = (id, done) => call('POST', `/inquiries/${id}/expire`, null, done); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
exports.approve = (id, done) => call('POST', `/inquiries/${id}/approve`, randomUUID(), done); // $call POST /inquiries/{inquiry-id}/approve
exports.list = (done) => call('GET', '/inquiries', null, done); // $call GET /inquiries
exports.listWithKey = (done) => call('GET', '/inquiries', randomUUID(), done); // $call GET /inquiries $ no-key-on-safe-method
