const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const open = (body, key = crypto.randomUUID()) => // $ no-key-per-attempt#a
  fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases $ no-key-per-attempt#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-per-attempt#a
    body,
  });

// Each call of open() makes up a key of its own.
export const openTwice = (body) => open(body).catch(() => pause(2_000).then(() => open(body))); // $ no-key-per-attempt#a

export const openTwiceOnce = (body) => {
  const key = crypto.randomUUID();
  return open(body, key).catch(() => pause(2_000).then(() => open(body, key)));
};
