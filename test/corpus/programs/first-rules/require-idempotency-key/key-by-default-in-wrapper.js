'use strict';

const https = require('node:https');
const { randomUUID } = require('node:crypto');

const agent = new https.Agent({ keepAlive: true, maxSockets: 8 });

class PersonaResponseError extends Error {
  constructor(status, body) {
    super(`Persona answered ${status}`);
    this.status = status;
    this.errors = body && body.errors ? body.errors : [];
  }
}

function exchange(method, path, { headers, payload }) {
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        agent,
        method,
        hostname: 'api.withpersona.com',
        path: `/api/v1${path}`,
        headers,
        timeout: 15000,
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          let body;
          try {
            body = text ? JSON.parse(text) : undefined;
          } catch (error) {
            return reject(error);
          }
          if (response.statusCode >= 400) return reject(new PersonaResponseError(response.statusCode, body));
          return resolve(body);
        });
      },
    );
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', reject);
    if (payload) request.write(payload);
    request.end();
  });
}

function createPersona({ apiKey }) {
  const common = { Authorization: `Bearer ${apiKey}`, Accept: 'application/json' };

  const get = (path) => exchange('GET', path, { headers: common });
  const del = (path) => exchange('DELETE', path, { headers: common });
  const post = (path, body, options = {}) => {
    const payload = JSON.stringify(body ?? {});
    return exchange('POST', path, {
      payload,
      headers: {
        ...common,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(payload),
        'Idempotency-Key': options.idempotencyKey || randomUUID(),
      },
    });
  };

  return {
    accounts: {
      create: (attributes, options) => post('/accounts', { data: { attributes } }, options), // $call POST /accounts
      get: (id) => get(`/accounts/${id}`), // $call GET /accounts/{account-id}
      redact: (id) => del(`/accounts/${id}`), // $call DELETE /accounts/{account-id}
      setTags: (id, tags, options) => post(`/accounts/${id}/set-tags`, { meta: { 'tag-name': tags } }, options), // $call POST /accounts/{account-id}/set-tags
    },
    inquiries: {
      create: (attributes, options) => post('/inquiries', { data: { attributes } }, options), // $call POST /inquiries
      get: (id) => get(`/inquiries/${id}`), // $call GET /inquiries/{inquiry-id}
      expire: (id, options) => post(`/inquiries/${id}/expire`, undefined, options), // $call POST /inquiries/{inquiry-id}/expire
    },
    reports: {
      create: (type, attributes, options) => post('/reports', { data: { type, attributes } }, options), // $call POST /reports
      get: (id) => get(`/reports/${id}`), // $call GET /reports/{report-id}
    },
  };
}

module.exports = { createPersona, PersonaResponseError };
