const base = 'https://withpersona.com/api/v1';

const send = (path: string, key: string, body: object) =>
  fetch(base + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

export const nightlyCase = (attributes: object) =>
  send('/cases', new Date().toDateString(), { data: { attributes } }); // $call POST /cases $ no-static-idempotency-key

export const hourlyCase = (attributes: object) =>
  send('/cases', `case-${new Date().getUTCHours()}`, { data: { attributes } }); // $call POST /cases $ no-static-idempotency-key

export const caseNow = (attributes: object) => send('/cases', `${Date.now()}`, { data: { attributes } }); // $call POST /cases

export const caseOfTicket = (ticketId: string, attributes: object) =>
  send('/cases', `ticket:${ticketId}:${new Date().toDateString()}`, { data: { attributes } }); // $call POST /cases
