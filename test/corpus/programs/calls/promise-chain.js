const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function read(id, left, delay) {
  return fetch(`https://withpersona.com/api/v1/transactions/${id}`, { headers }).then((res) => { // $call GET /transactions/{transaction-id}
    if (res.ok) return res.json();
    if (res.status !== 429 || left === 0) throw new Error(`${res.status}`);
    return later(delay).then(() => read(id, left - 1, delay * 2));
  });
}

function readSteadily(id, left) {
  return fetch(`https://withpersona.com/api/v1/transactions/${id}`, { headers }).then((res) => { // $call GET /transactions/{transaction-id} $ require-retry-backoff#a
    if (res.ok) return res.json();
    if (res.status !== 429 || left === 0) throw new Error(`${res.status}`);
    return later(1000).then(() => readSteadily(id, left - 1)); // $ require-retry-backoff#a
  });
}

function readAfterAnything(id) {
  return fetch(`https://withpersona.com/api/v1/transactions/${id}`, { headers }) // $call GET /transactions/{transaction-id} $ no-unchanged-retry#b require-retry-backoff#c
    .then((res) => (res.ok ? res.json() : Promise.reject(new Error(`${res.status}`))))
    .catch(() => fetch(`https://withpersona.com/api/v1/transactions/${id}`, { headers }).then((res) => (res.ok ? res.json() : Promise.reject(new Error(`${res.status}`))))); // $call GET /transactions/{transaction-id} $ no-unchanged-retry#b require-retry-backoff#c
}

module.exports = { read: (id) => read(id, 4, 1000), readSteadily: (id) => readSteadily(id, 4), readAfterAnything };
