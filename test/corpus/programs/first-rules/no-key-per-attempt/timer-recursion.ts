import { randomUUID } from 'node:crypto';

const url = 'https://withpersona.com/api/v1/inquiry-sessions';

export function openSession(body: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    let tries = 0;
    const go = () => { // $ no-key-per-attempt#a
      tries++;
      fetch(url, { // $call POST /inquiry-sessions $ no-key-per-attempt#a
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': randomUUID() }, // $ no-key-per-attempt#a
        body,
      }).then(resolve, (error) => (tries < 4 ? void setTimeout(go, 1000 * 2 ** tries) : reject(error))); // $ no-key-per-attempt#a
    };
    go();
  });
}

export function openSessionOnce(body: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    let tries = 0;
    const key = randomUUID();
    const go = () => {
      tries++;
      fetch(url, { // $call POST /inquiry-sessions
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
        body,
      }).then(resolve, (error) => (tries < 4 ? void setTimeout(go, 1000 * 2 ** tries) : reject(error)));
    };
    go();
  });
}
