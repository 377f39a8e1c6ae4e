// $rules recommended
import request from 'request';

const auth = { bearer: process.env.PERSONA_API_KEY };

export function open(attributes, done) {
  request.post({ url: 'https://withpersona.com/api/v1/cases', auth, json: { data: { attributes } } }, done); // $ require-idempotency-key
}

export function openWithKey(attributes, key, done) {
  request.post({ url: 'https://withpersona.com/api/v1/cases', auth, headers: { 'Idempotency-Key': key }, json: { data: { attributes } } }, done);
}

export function read(id, done) {
  request({ url: `https://withpersona.com/api/v1/cases/${id}`, auth, headers: { 'Idempotency-Key': id }, json: true }, done); // $ no-key-on-safe-method
}
