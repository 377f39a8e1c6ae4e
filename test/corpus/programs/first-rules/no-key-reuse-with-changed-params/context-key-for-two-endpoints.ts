import axios, { type AxiosRequestConfig } from 'axios';
import { randomUUID } from 'node:crypto';

interface Context {
  readonly correlationId: string;
  readonly idempotencyKey: string;
  readonly actor: string;
}

interface Person {
  firstName: string;
  lastName: string;
  email: string;
}

const newContext = (actor: string): Context => ({
  correlationId: randomUUID(),
  idempotencyKey: randomUUID(), // $ no-key-reuse-with-changed-params#a
  actor,
});

const persona = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const configOf = (context: Context): AxiosRequestConfig => ({
  headers: { 'X-Correlation-Id': context.correlationId, 'Idempotency-Key': context.idempotencyKey }, // $ no-key-reuse-with-changed-params#a
});

async function createAccount(context: Context, person: Person): Promise<string> {
  const { data } = await persona.post( // $call POST /accounts $ no-key-reuse-with-changed-params#a
    '/accounts',
    { data: { attributes: { 'name-first': person.firstName, 'name-last': person.lastName, 'email-address': person.email } } },
    configOf(context),
  );
  return data.data.id;
}

async function createInquiry(context: Context, accountId: string): Promise<string> {
  const { data } = await persona.post( // $call POST /inquiries $ no-key-reuse-with-changed-params#a
    '/inquiries',
    { data: { attributes: { 'account-id': accountId, 'inquiry-template-id': process.env.PERSONA_TEMPLATE } } },
    configOf(context),
  );
  return data.data.id;
}

export async function onboard(person: Person, actor: string) {
  const context = newContext(actor); // $ no-key-reuse-with-changed-params#a
  const accountId = await createAccount(context, person); // $ no-key-reuse-with-changed-params#a
  const inquiryId = await createInquiry(context, accountId); // $ no-key-reuse-with-changed-params#a
  return { accountId, inquiryId, correlationId: context.correlationId };
}
