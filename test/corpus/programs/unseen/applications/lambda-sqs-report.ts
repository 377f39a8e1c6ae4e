import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const secrets = new SecretsManagerClient({});
const API_ROOT = 'https://api.withpersona.com/api/v1';
let cachedToken: string | undefined;

async function token(): Promise<string> {
  if (cachedToken) return cachedToken;
  const out = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.SECRET_ARN! }));
  cachedToken = out.SecretString!;
  return cachedToken;
}

async function handleRecord(record: SQSRecord): Promise<void> {
  const { reportTemplateId, query } = JSON.parse(record.body) as Record<string, any>;
  const res = await fetch(`${API_ROOT}/reports`, { // $call POST /reports
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await token()}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': record.messageId,
    },
    body: JSON.stringify({
      data: { attributes: { 'report-template-id': reportTemplateId, query } },
    }),
    signal: AbortSignal.timeout(20_000),
  });
  if (res.status >= 400 && res.status < 500 && res.status !== 429) {
    console.error('giving up', record.messageId, res.status, await res.text());
    return;
  }
  if (!res.ok) throw new Error(`report: ${res.status}`);
  const { data } = await res.json();
  console.log('created', data.id);
}

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of event.Records) {
    try {
      await handleRecord(record);
    } catch (error) {
      console.error(error);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
