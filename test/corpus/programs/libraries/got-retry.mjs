import got from 'got';

const options = {
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: { request: 20_000 },
  headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' },
};

const plain = got.extend(options);
const eager = got.extend(options, { retry: { limit: 4, methods: ['GET', 'POST'], statusCodes: [429, 500, 502, 503, 504] } }); // $ no-same-key-after-server-error#a
const limited = got.extend(options, { retry: { limit: 4, methods: ['GET', 'POST'], statusCodes: [429] } });
const fixed = got.extend(options, { retry: { limit: 4, methods: ['POST'], statusCodes: [429], calculateDelay: ({ computedValue }) => (computedValue ? 1_000 : 0) } }); // $ MISSING: require-retry-backoff#b

const keyed = (json, key) => ({ json, headers: { 'idempotency-key': key } });

export const byDefault = (json, key) => plain.post('cases', keyed(json, key)).json(); // $call POST /cases
export const eagerly = (json, key) => eager.post('cases', keyed(json, key)).json(); // $call POST /cases $ no-same-key-after-server-error#a
export const onRateLimit = (json, key) => limited.post('cases', keyed(json, key)).json(); // $call POST /cases
export const everySecond = (json, key) => fixed.post('cases', keyed(json, key)).json(); // $call POST /cases $ MISSING: require-retry-backoff#b
export const single = (json, key) => eager.post('cases', { ...keyed(json, key), retry: { limit: 0 } }).json(); // $call POST /cases
