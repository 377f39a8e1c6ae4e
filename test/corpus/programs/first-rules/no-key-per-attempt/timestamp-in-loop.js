const sleep = (s) => new Promise((r) => setTimeout(r, s * 1000));
const crypto = require('crypto');

exports.start = async (orderId, body) => {
  for (const delay of [5, 10, 20, 40]) {
    try {
      return await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-key-per-attempt#a
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Idempotency-Key': `${orderId}-${Date.now()}`, // $ no-key-per-attempt#a
        },
        body,
      });
    } catch (err) {
      await sleep(delay);
    }
  }
};

exports.startHashed = async (orderId, body) => {
  for (const delay of [5, 10, 20, 40]) {
    try {
      const digest = crypto.createHash('sha256').update(orderId).update(body).digest('hex');
      return await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': digest },
        body,
      });
    } catch (err) {
      await sleep(delay);
    }
  }
};
