const { createHmac } = require('node:crypto');

exports.handler = async (event) => {
  const payload = JSON.parse(event.body);
  const [t, v1] = event.headers['persona-signature'].split(',').map((part) => part.split('=')[1]); // $ no-unsafe-webhook-signature#c
  const expected = createHmac('sha256', process.env.PERSONA_WEBHOOK_SECRET)
    .update(`${t}.${JSON.stringify(payload)}`) // $ no-unsafe-webhook-signature#a
    .digest('hex');
  if (expected !== v1) return { statusCode: 401 }; // $ no-unsafe-webhook-signature#b no-unsafe-webhook-signature#c
  return { statusCode: 200 };
};
