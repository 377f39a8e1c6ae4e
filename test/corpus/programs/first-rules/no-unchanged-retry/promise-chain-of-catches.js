import axios from 'axios';

const send = (data, key) =>
  axios.post('https://withpersona.com/api/v1/inquiries', data, { // $call POST /inquiries $ no-unchanged-retry#a
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
  });

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const startInquiry = (data, key) =>
  send(data, key) // $ no-unchanged-retry#a
    .catch(() => wait(1_000).then(() => send(data, key))) // $ no-unchanged-retry#a
    .finally(() => console.info('inquiry', key));

const lost = (error) => {
  if (error.response) throw error;
};

const sendCase = (data, key) =>
  axios.post('https://withpersona.com/api/v1/cases', data, { // $call POST /cases
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
  });

export const openCase = (data, key) =>
  sendCase(data, key).catch((error) => {
    lost(error);
    return wait(1_000).then(() => sendCase(data, key));
  });
