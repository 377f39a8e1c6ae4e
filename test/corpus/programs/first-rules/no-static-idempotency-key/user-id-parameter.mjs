const persona = 'https://api.withpersona.com/api/v1';

export const createInquiry = async (userId, templateId) => {
  const res = await fetch(persona + '/inquiries', { // $call POST /inquiries $ no-static-idempotency-key#a
    method: 'POST',
    headers: {
      authorization: 'Bearer ' + process.env.PERSONA_API_KEY,
      'idempotency-key': 'inquiry_' + userId, // $ no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': userId } } }),
  });
  return res.json();
};

export const createInquiryForOrder = async (orderId, userId, templateId) => {
  const res = await fetch(persona + '/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: {
      authorization: 'Bearer ' + process.env.PERSONA_API_KEY,
      'idempotency-key': 'inquiry_' + orderId,
    },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': userId } } }),
  });
  return res.json();
};
