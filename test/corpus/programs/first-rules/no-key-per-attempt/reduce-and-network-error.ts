const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Send {
  (body: string): Promise<Response>;
}

const insist = (send: Send): Send => (body) =>
  [1000, 5000].reduce<Promise<Response>>((pending, ms) => pending.catch(() => sleep(ms).then(() => send(body))), send(body));

// A key per attempt, and lost answers are what is attempted again.
export const addCountry = insist((body) => // $ no-key-per-attempt#a
  fetch('https://withpersona.com/api/v1/list-item/countries', { // $call POST /list-item/countries $ no-key-per-attempt#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() }, // $ no-key-per-attempt#a
    body,
  }),
);

// A key per item.
export const addCountries = (bodies: string[]) =>
  bodies.reduce<Promise<unknown>>(
    (pending, body) =>
      pending.then(() =>
        fetch('https://withpersona.com/api/v1/list-item/countries', { // $call POST /list-item/countries
          method: 'POST',
          headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() },
          body,
        }),
      ),
    Promise.resolve(),
  );
