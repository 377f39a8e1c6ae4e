const express = require('express');
const crypto = require('crypto');
const { updateUser } = require('../models/user');

const router = express.Router();

function verify(req) {
  const header = req.headers['persona-signature'];
  if (!header) return false;
  const parts = {};
  header.split(',').forEach((p) => { // $ no-unsafe-webhook-signature#sets
    const [k, v] = p.split('=');
    parts[k] = v;
  });
  const expected = crypto
    .createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET)
    .update(parts.t + '.' + JSON.stringify(req.body)) // $ no-unsafe-webhook-signature#body
    .digest('hex');
  return expected === parts.v1; // $ no-unsafe-webhook-signature#compare
}

router.post('/persona', express.json(), async (req, res) => {
  if (!verify(req)) {
    return res.status(401).end();
  }
  const { name, payload } = req.body.data.attributes;
  if (name === 'inquiry.approved') {
    await updateUser(payload.data.attributes['reference-id'], { verified: true });
  }
  res.sendStatus(200);
});

module.exports = router;
