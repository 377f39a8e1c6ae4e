import { proxyActivities, sleep, uuid4 } from '@temporalio/workflow';
import type * as activities from './activities';

const { createInquiry, fetchStatus } = proxyActivities<typeof activities>({ // $ require-retry-limit
  startToCloseTimeout: '1 minute',
  scheduleToStartTimeout: '5 minutes',
});

export interface KycInput {
  userId: string;
  templateId: string;
}

export async function kycWorkflow({ userId, templateId }: KycInput): Promise<string> {
  const inquiryId = await createInquiry({ userId, templateId, key: uuid4() });
  for (let round = 0; round < 96; round++) {
    const status = await fetchStatus(inquiryId);
    if (status === 'approved' || status === 'declined') return status;
    await sleep('15 minutes');
  }
  return 'timed-out';
}
