const https = require('node:https');

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

function readReport(id, tries, done) {
  const req = https.get(`https://withpersona.com/api/v1/reports/${id}`, { headers }, (res) => { // $call GET /reports/{report-id} $ no-unchanged-retry#a
    if (res.statusCode !== 200 && tries > 0) { // $ no-unchanged-retry#a
      res.resume();
      setTimeout(() => readReport(id, tries - 1, done), 2_000 * (4 - tries)); // $ no-unchanged-retry#a
      return;
    }
    done(null, res);
  });
  req.on('error', done);
}

function readCase(id, tries, done) {
  const req = https.get(`https://withpersona.com/api/v1/cases/${id}`, { headers }, (res) => { // $call GET /cases/{case-id}
    const busy = res.statusCode === 429 || res.statusCode >= 500;
    if (busy && tries > 0) {
      res.resume();
      setTimeout(() => readCase(id, tries - 1, done), 2_000 * (4 - tries));
      return;
    }
    done(null, res);
  });
  req.on('error', done);
}

module.exports = { readReport: (id, done) => readReport(id, 3, done), readCase: (id, done) => readCase(id, 3, done) };
