const https = require('https');

function createInquiry(templateId, callback) {
  const payload = JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId } } });
  const req = https.request( // $call POST /inquiries $ require-idempotency-key
    {
      hostname: 'withpersona.com',
      port: 443,
      path: '/api/v1/inquiries',
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(payload),
        Authorization: 'Bearer ' + process.env.PERSONA_API_KEY,
      },
    },
    (res) => {
      let body = '';
      res.on('data', (chunk) => (body += chunk));
      res.on('end', () => callback(null, JSON.parse(body)));
    },
  );
  req.on('error', callback);
  req.write(payload);
  req.end();
}

function getInquiry(id, callback) {
  https // $call GET /inquiries/{inquiry-id}
    .get(
      `https://withpersona.com/api/v1/inquiries/${id}`,
      { headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY } },
      (res) => {
        const chunks = [];
        res.on('data', (chunk) => chunks.push(chunk));
        res.on('end', () => callback(null, JSON.parse(Buffer.concat(chunks).toString())));
      },
    )
    .on('error', callback);
}

module.exports = { createInquiry, getInquiry };
