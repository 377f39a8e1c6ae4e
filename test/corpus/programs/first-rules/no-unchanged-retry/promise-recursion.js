const request = (url, options, n) => // $ no-unchanged-retry#a
  fetch(url, options).then((response) => { // $ no-unchanged-retry#a
    if (response.ok || n <= 1) return response;
    return new Promise((resolve) => setTimeout(resolve, 10000 / n)).then(() => request(url, options, n - 1)); // $ no-unchanged-retry#a
  });

const requestTransient = (url, options, n) =>
  fetch(url, options).then((response) => {
    if (response.status < 500 || n <= 1) return response;
    return new Promise((resolve) => setTimeout(resolve, 10000 / n)).then(() => requestTransient(url, options, n - 1));
  });

const options = (key) => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
});

export const enable = (id, key) => request(`https://withpersona.com/api/v1/webhooks/${id}/enable`, options(key), 3); // $call POST /webhooks/{webhook-id}/enable $ no-unchanged-retry#a
export const disable = (id, key) => requestTransient(`https://withpersona.com/api/v1/webhooks/${id}/disable`, options(key), 3); // $call POST /webhooks/{webhook-id}/disable
