import axios from 'axios';
import { Inngest, NonRetriableError } from 'inngest';

const inngest = new Inngest({ id: 'kyc' });
const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1' });

const config = (key: string) => ({ headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key } });

// axios throws on each status, and a step is tried five times.
export const careless = inngest.createFunction({ id: 'careless' }, { event: 'kyc/start' }, async ({ event, runId, step }) => {
  await step.run('create', () => persona.post('/inquiries', event.data, config(runId))); // $call POST /inquiries $ no-unchanged-retry
});

export const careful = inngest.createFunction({ id: 'careful' }, { event: 'kyc/start' }, async ({ event, runId, step }) => {
  await step.run('create', async () => {
    try {
      return await persona.post('/inquiries', event.data, config(runId)); // $call POST /inquiries
    } catch (error) {
      const status = axios.isAxiosError(error) ? error.response?.status : undefined;
      if (status !== undefined && status !== 429 && status < 500) throw new NonRetriableError('refused', { cause: error });
      throw error;
    }
  });
});

export const once = inngest.createFunction({ id: 'once', retries: 0 }, { event: 'kyc/start' }, async ({ event, runId, step }) => {
  await step.run('create', () => persona.post('/inquiries', event.data, config(runId))); // $call POST /inquiries
});
