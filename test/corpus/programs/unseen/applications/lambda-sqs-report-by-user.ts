import type { SQSEvent, SQSRecord } from 'aws-lambda';

const API_ROOT = 'https://api.withpersona.com/api/v1';

interface Message {
  userId: string;
  reportTemplateId: string;
  query: Record<string, string>;
}

function headersFor(message: Message): Record<string, string> {
  const day = new Date().toISOString().slice(0, 10);
  return {
    Authorization: `Bearer ${process.env.PERSONA_TOKEN}`,
    'Content-Type': 'application/json',
    'Persona-Version': '2023-01-05',
    'Idempotency-Key': `${message.userId}-${day}`, // $ no-static-idempotency-key#day
  };
}

async function handleRecord(record: SQSRecord): Promise<void> {
  const message = JSON.parse(record.body) as Message;
  const res = await fetch(`${API_ROOT}/reports`, { // $call POST /reports $ no-static-idempotency-key#day
    method: 'POST',
    headers: headersFor(message),
    body: JSON.stringify({
      data: {
        attributes: { 'report-template-id': message.reportTemplateId, query: message.query },
      },
    }),
    signal: AbortSignal.timeout(20_000),
  });
  if (res.status >= 400 && res.status < 500 && res.status !== 429) {
    console.error('giving up', record.messageId, res.status);
    return;
  }
  if (!res.ok) throw new Error(`report: ${res.status}`);
}

export const handler = async (event: SQSEvent): Promise<void> => {
  for (const record of event.Records) await handleRecord(record);
};
