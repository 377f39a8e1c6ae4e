const functions = require('firebase-functions');
const admin = require('firebase-admin');
const axios = require('axios');

admin.initializeApp();

const PERSONA_BASE_URL = 'https://withpersona.com/api/v1';

exports.createInquiry = functions.https.onCall(async (data, context) => {
  if (!context.auth) throw new functions.https.HttpsError('unauthenticated', 'sign in first');

  const snapshot = await admin.firestore().collection('inquiries').doc(context.auth.uid).get();
  if (snapshot.exists) return snapshot.data();

  const response = await axios({ // $call POST /inquiries $ require-idempotency-key
    method: 'post',
    url: `${PERSONA_BASE_URL}/inquiries`,
    headers: { Authorization: `Bearer ${functions.config().persona.key}` },
    data: {
      data: {
        attributes: { 'inquiry-template-id': functions.config().persona.template, 'reference-id': context.auth.uid },
      },
    },
  });
  await snapshot.ref.set({ id: response.data.data.id });
  return { id: response.data.data.id };
});

exports.webhook = functions.https.onRequest(async (req, res) => {
  const { data } = req.body.data.attributes.payload;
  const inquiry = await axios.get(`${PERSONA_BASE_URL}/inquiries/${data.id}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${functions.config().persona.key}` },
  });
  await admin.firestore().collection('inquiries').doc(inquiry.data.data.attributes['reference-id']).set(inquiry.data.data);
  res.sendStatus(200);
});
