const fetch = require('node-fetch');
const config = require('./config');
const AppError = require('./app-error');

/**
 * @typedef {object} Input
 * @property {string} path
 * @property {string} [method] POST when there is a body
 * @property {object} [body]
 * @property {string} [key]
 */

/** @param {Input} input */
async function request({ path, body, key, method = body ? 'POST' : 'GET' }) {
  const headers = {
    Authorization: `Bearer ${config.get('persona.apiKey')}`,
    'Content-Type': 'application/json',
    'Persona-Version': config.get('persona.version'),
  };
  if (key) headers['Idempotency-Key'] = key;

  const response = await fetch(config.get('persona.url') + path, {
    method,
    headers,
    body: body ? JSON.stringify(body) : undefined,
    timeout: 10000,
  });
  if (response.status === 204) return null;
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new AppError(json.errors ? json.errors[0].title : 'unknown', response.status);
  return json;
}

module.exports = { request };
