import https from 'node:https';

const options = { host: 'api.withpersona.com', path: '/api/v1/accounts', method: 'POST' };

export function createAccount(attributes, key) {
  return new Promise((resolve, reject) => {
    const req = https.request(options, resolve); // $call POST /accounts
    req.setHeader('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
    req.setHeader('Content-Type', 'application/json');
    req.setHeader('Idempotency-Key', key);
    req.on('error', reject);
    req.end(JSON.stringify({ data: { attributes } }));
  });
}

export function createAccountUnsafely(attributes) {
  return new Promise((resolve, reject) => {
    const req = https.request(options, resolve); // $call POST /accounts $ require-idempotency-key
    req.setHeader('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
    req.setHeader('Content-Type', 'application/json');
    req.on('error', reject);
    req.end(JSON.stringify({ data: { attributes } }));
  });
}
