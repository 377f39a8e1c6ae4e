import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

interface Message {
  applicationId: string;
  templateId: string;
  fields: Record<string, string>;
}

const secrets = new SecretsManagerClient({});
let apiKey: Promise<string> | undefined;

const loadKey = async (): Promise<string> => {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.PERSONA_SECRET_ID }));
  if (!SecretString) throw new Error('the secret is empty');
  return SecretString;
};

const currentKey = () => (apiKey ??= loadKey());

class Poison extends Error {}

async function handle(record: SQSRecord): Promise<string> {
  const message = JSON.parse(record.body) as Message;
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await currentKey()}`,
      'Content-Type': 'application/json',
      // The same for each delivery of the message.
      'Idempotency-Key': `sqs-${record.messageId}`,
    },
    body: JSON.stringify({
      data: { attributes: { 'inquiry-template-id': message.templateId, note: message.applicationId, fields: message.fields } },
    }),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.ok) {
    const { data } = (await response.json()) as { data: { id: string } };
    return data.id;
  }
  if (response.status === 401) apiKey = undefined;
  if (response.status === 401 || response.status === 429 || response.status >= 500) throw new Error(`status ${response.status}`);
  throw new Poison(`status ${response.status}: ${await response.text()}`);
}

/** Only what may succeed later is reported as failed; poison is logged and dropped. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of event.Records) {
    try {
      console.log(record.messageId, await handle(record));
    } catch (error) {
      if (error instanceof Poison) {
        console.error('dropped', record.messageId, error.message);
        continue;
      }
      console.warn('later', record.messageId, error);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
}
