const https = require('https');
const { URL } = require('url');
function call(method, path, body, cb) {
  const u = new URL('https://withpersona.com/api/v1' + path);
  const options = { hostname: u.hostname, path: u.pathname + u.search, method, headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY } };
  const req = https.request(options, (res) => { let d = ''; res.on('data', (x) => (d += x)); res.on('end', () => cb(null, JSON.parse(d))); });
  req.on('error', cb);
  if (body) req.write(JSON.stringify(body));
  req.end();
}
exports.create = (b, cb) => call('POST', '/inquiries', b, cb); // $call POST /inquiries $ require-idempotency-key
exports.read = (id, cb) => call('GET', `/inquiries/${id}`, null, cb); // $call GET /inquiries/{inquiry-id}
