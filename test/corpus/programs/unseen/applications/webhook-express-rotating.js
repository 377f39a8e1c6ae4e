const express = require('express');
const crypto = require('crypto');
const { updateUser } = require('../models/user');

const router = express.Router();

function safeEqual(a, b) {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}

function verify(rawBody, header) {
  if (!header) return false;
  return header
    .split(' ')
    .map((set) => Object.fromEntries(set.split(',').map((pair) => pair.split('='))))
    .some(({ t, v1 }) => {
      if (!t || !v1) return false;
      const expected = crypto
        .createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET)
        .update(`${t}.${rawBody}`)
        .digest('hex');
      return safeEqual(expected, v1);
    });
}

router.post('/persona', express.raw({ type: 'application/json' }), async (req, res) => {
  if (!verify(req.body.toString('utf8'), req.get('persona-signature'))) {
    return res.status(401).end();
  }
  const { name, payload } = JSON.parse(req.body).data.attributes;
  if (name === 'inquiry.approved') {
    await updateUser(payload.data.attributes['reference-id'], { verified: true });
  }
  res.sendStatus(200);
});

module.exports = router;
