const https = require('node:https');
function post(path, payload, headers) {
  return new Promise((resolve, reject) => {
    const data = JSON.stringify(payload);
    const req = https.request({ hostname: 'withpersona.com', port: 443, path: '/api/v1' + path, method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Length': Buffer.byteLength(data), ...headers } }, (res) => {
      let out = '';
      res.on('data', (c) => (out += c));
      res.on('end', () => resolve(JSON.parse(out)));
    });
    req.on('error', reject);
    req.write(data);
    req.end();
  });
}
exports.create = (attrs) => post('/inquiries', attrs); // $call POST /inquiries $ require-idempotency-key
exports.createOnce = (attrs, k) => post('/inquiries', attrs, { 'Idempotency-Key': k }); // $call POST /inquiries
