import { createHash } from 'node:crypto';

interface SagaContext {
  readonly sagaId: string;
  readonly applicant: { firstName: string; lastName: string; birthdate: string };
  accountId?: string;
  inquiryId?: string;
  reportId?: string;
}

interface Step {
  readonly name: string;
  run(context: SagaContext): Promise<void>;
  undo?(context: SagaContext): Promise<void>;
}

const base = 'https://api.withpersona.com/api/v1';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };

/** Every step of every saga has a key of its own, the same one when the saga is resumed. */
const keyOf = (context: SagaContext, step: string) =>
  createHash('sha256').update(`${context.sagaId}/${step}`).digest('hex');

async function answer(response: Response): Promise<{ data: { id: string } }> {
  if (!response.ok) throw new Error(`Persona answered ${response.status}`);
  return response.json();
}

const createAccount: Step = {
  name: 'create-account',
  async run(context) {
    const response = await fetch(`${base}/accounts`, { // $call POST /accounts
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': keyOf(context, 'create-account') },
      body: JSON.stringify({ data: { attributes: { 'name-first': context.applicant.firstName, 'name-last': context.applicant.lastName } } }),
    });
    context.accountId = (await answer(response)).data.id;
  },
  async undo(context) {
    await fetch(`${base}/accounts/${context.accountId}`, { method: 'DELETE', headers: auth }); // $call DELETE /accounts/{account-id}
  },
};

const createInquiry: Step = {
  name: 'create-inquiry',
  async run(context) {
    const response = await fetch(`${base}/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': keyOf(context, 'create-inquiry') },
      body: JSON.stringify({ data: { attributes: { 'account-id': context.accountId, 'inquiry-template-id': process.env.PERSONA_TEMPLATE } } }),
    });
    context.inquiryId = (await answer(response)).data.id;
  },
  async undo(context) {
    const response = await fetch(`${base}/inquiries/${context.inquiryId}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': keyOf(context, 'expire-inquiry') },
    });
    await answer(response);
  },
};

const runReport: Step = {
  name: 'watchlist',
  async run(context) {
    const { firstName, lastName, birthdate } = context.applicant;
    const response = await fetch(`${base}/reports`, { // $call POST /reports
      method: 'POST',
      headers: { ...auth, 'Idempotency-Key': keyOf(context, 'watchlist') },
      body: JSON.stringify({
        data: {
          type: 'report/watchlist',
          attributes: { 'account-id': context.accountId, query: { 'name-first': firstName, 'name-last': lastName, birthdate } },
        },
      }),
    });
    context.reportId = (await answer(response)).data.id;
  },
};

const steps: readonly Step[] = [createAccount, createInquiry, runReport];

export async function onboard(context: SagaContext, save: (context: SagaContext, done: string[]) => Promise<void>) {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      await step.run(context);
      done.push(step);
      await save(context, done.map(({ name }) => name));
    }
    return context;
  } catch (error) {
    for (const step of done.reverse()) {
      try {
        await step.undo?.(context);
      } catch (problem) {
        console.error('compensation failed', step.name, problem);
      }
    }
    throw error;
  }
}
