const { randomUUID } = require('node:crypto');

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function post(path, key) {
  return fetch('https://api.withpersona.com/api/v1' + path, {
    method: 'POST',
    headers: {
      Authorization: 'Bearer ' + process.env.PERSONA_API_KEY,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10000),
  });
}

function approve(id, key, left) {
  return post('/inquiries/' + id + '/approve', key).then( // $call POST /inquiries/{inquiry-id}/approve
    (res) => {
      if (!res.ok) throw new Error('refused with ' + res.status);
      return res.json();
    },
    (lost) => {
      if (left === 0) throw lost;
      return later(40000 / left).then(() => approve(id, key, left - 1));
    },
  );
}

function decline(id, key, left) {
  return post('/inquiries/' + id + '/decline', key) // $ no-unchanged-retry#a no-same-key-after-server-error#b $call POST /inquiries/{inquiry-id}/decline
    .then((res) => {
      if (!res.ok) throw new Error('refused with ' + res.status);
      return res.json();
    })
    .catch((error) => { // $ no-unchanged-retry#a no-same-key-after-server-error#b
      if (left === 0) throw error;
      return later(40000 / left).then(() => decline(id, key, left - 1)); // $ no-unchanged-retry#a no-same-key-after-server-error#b
    });
}

module.exports = {
  approve: (id) => approve(id, randomUUID(), 5),
  decline: (id) => decline(id, randomUUID(), 5),
};
