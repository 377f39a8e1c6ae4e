interface Job {
  id: string;
  data: { userId: string; orderId: string; rowId: number };
}

const send = (key: string, attributes: object) =>
  fetch('https://withpersona.com/api/v1/inquiries', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes } }),
  });

// Ids of the operation itself are what a key should be made of.
export const job = (job: Job) => send(`inquiry:${job.id}`, { 'reference-id': job.data.userId });
export const order = (job: Job) => send(`order-${job.data.orderId}`, { 'reference-id': job.data.userId });
export const row = (job: Job) => send(`import/${job.data.rowId}`, { 'reference-id': job.data.userId });
export const userAndOrder = (job: Job) => send([job.data.userId, job.data.orderId].join(':'), {});
export const request = (requestId: string) => send(requestId, {});
export const ticket = (ticket: { number: string }) => send('ticket-' + ticket.number, {});
