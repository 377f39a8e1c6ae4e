import { proxyActivities, uuid4 } from '@temporalio/workflow';
import type * as activities from './activities';

const { createInquiry } = proxyActivities<typeof activities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumAttempts: 6 },
});

export interface KycInput {
  userId: string;
  templateId: string;
}

export async function kycWorkflow({ userId, templateId }: KycInput): Promise<string> {
  return createInquiry({ userId, templateId, key: uuid4() });
}
