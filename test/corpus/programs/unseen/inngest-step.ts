import { Inngest } from 'inngest';
import axios from 'axios';

const inngest = new Inngest({ id: 'kyc' });
export const open = inngest.createFunction({ id: 'open-inquiry', retries: 3 }, { event: 'kyc/start' }, async ({ event, step }) => {
  return step.run('create', async () => { // $ no-unchanged-retry#a
    const { data } = await axios.post('https://api.withpersona.com/api/v1/inquiries', { data: { attributes: { 'inquiry-template-id': event.data.template, 'reference-id': event.data.ref } } }, { // $ no-unchanged-retry#a
      timeout: 10_000,
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, // $ no-key-per-attempt
    });
    return data;
  });
});
