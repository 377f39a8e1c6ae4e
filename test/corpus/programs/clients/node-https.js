// $rules all -require-request-timeout
const https = require('node:https');

const headers = { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'persona-version': '2023-01-05' };

exports.status = (id, done) => {
  https // $call GET /inquiries/{inquiry-id} $ MISSING: require-status-check#a
    .get(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }, (res) => { // $ MISSING: require-status-check#a
      let text = '';
      res.on('data', (chunk) => (text += chunk));
      res.on('end', () => done(null, JSON.parse(text).data.attributes.status)); // $ MISSING: require-status-check#a
    })
    .on('error', done);
};

exports.statusChecked = (id, done) => {
  https // $call GET /inquiries/{inquiry-id}
    .get(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }, (res) => {
      let text = '';
      res.on('data', (chunk) => (text += chunk));
      res.on('end', () => {
        if (res.statusCode !== 200) return done(new Error(text));
        done(null, JSON.parse(text).data.attributes.status);
      });
    })
    .on('error', done);
};
