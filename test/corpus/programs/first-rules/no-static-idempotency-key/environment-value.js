const { PERSONA_IDEMPOTENCY_KEY, PERSONA_API_KEY } = process.env;

module.exports.createTransaction = async (fields) => {
  const res = await fetch('https://withpersona.com/api/v1/transactions', { // $call POST /transactions $ no-static-idempotency-key#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${PERSONA_API_KEY}`,
      'Idempotency-Key': PERSONA_IDEMPOTENCY_KEY, // $ no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { attributes: { fields } } }),
  });
  return res.json();
};

module.exports.createPayment = async (payment) => {
  const res = await fetch('https://withpersona.com/api/v1/transactions', { // $call POST /transactions
    method: 'POST',
    headers: {
      Authorization: `Bearer ${PERSONA_API_KEY}`,
      'Idempotency-Key': `${process.env.STAGE}-transaction-${payment.requestId}`,
    },
    body: JSON.stringify({ data: { attributes: { fields: payment.fields } } }),
  });
  return res.json();
};
