// $rules no-unsafe-webhook-signature
const crypto = require('crypto');

const digest = (t, body) => crypto.createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET).update(`${t}.${body}`).digest('hex');

const parse = (header) =>
  header.split(' ').map((set) => {
    const parts = {};
    for (const part of set.split(',')) parts[part.split('=')[0]] = part.split('=')[1];
    return parts;
  });

exports.loose = (req) => parse(req.get('persona-signature')).some(({ t, v1 }) => v1 == digest(t, req.rawBody)); // $ no-unsafe-webhook-signature

exports.unequal = (req) => !parse(req.get('persona-signature')).every(({ t, v1 }) => v1 !== digest(t, req.rawBody)); // $ no-unsafe-webhook-signature

exports.listed = (req) => {
  const sets = parse(req.get('persona-signature'));
  return sets.map(({ v1 }) => v1).includes(digest(sets[0].t, req.rawBody)); // $ no-unsafe-webhook-signature
};

exports.firstOnly = (req) => {
  const [{ t, v1 }] = parse(req.get('persona-signature')); // $ MISSING: no-unsafe-webhook-signature#a
  const given = Buffer.from(v1);
  const expected = Buffer.from(digest(t, req.rawBody));
  return given.length === expected.length && crypto.timingSafeEqual(given, expected); // $ MISSING: no-unsafe-webhook-signature#a
};

exports.serialised = (req) =>
  parse(req.get('persona-signature')).some(({ t, v1 }) => {
    const given = Buffer.from(v1);
    const expected = Buffer.from(digest(t, JSON.stringify(req.body))); // $ no-unsafe-webhook-signature
    return given.length === expected.length && crypto.timingSafeEqual(given, expected);
  });

exports.good = (req) =>
  parse(req.get('persona-signature')).some(({ t, v1 }) => {
    const given = Buffer.from(v1);
    const expected = Buffer.from(digest(t, req.rawBody));
    return given.length === expected.length && crypto.timingSafeEqual(given, expected);
  });
