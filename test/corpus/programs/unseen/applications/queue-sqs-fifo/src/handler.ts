import type { SQSHandler } from 'aws-lambda';
import type { ApproveMessage } from './send.js';
import { post } from './persona.js';

export const handler: SQSHandler = async ({ Records }) => {
  for (const { body } of Records) {
    const { key, inquiryId } = JSON.parse(body) as ApproveMessage;
    await post(`/inquiries/${inquiryId}/approve`, {}, { key }); // $call POST /inquiries/{inquiry-id}/approve
  }
};
