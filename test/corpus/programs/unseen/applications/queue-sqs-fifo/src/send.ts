import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { randomUUID } from 'node:crypto';

const sqs = new SQSClient({});

export interface ApproveMessage {
  key: string;
  inquiryId: string;
}

export async function enqueueApproval(inquiryId: string) {
  const message: ApproveMessage = { key: randomUUID(), inquiryId };
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: process.env.QUEUE_URL,
      MessageBody: JSON.stringify(message),
      MessageGroupId: inquiryId,
      MessageDeduplicationId: message.key,
    }),
  );
}
