import { proxyActivities, uuid4 } from '@temporalio/workflow';
import type * as activities from './activities.js';

const { readInquiry } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute' }); // $ require-retry-limit
const { approveInquiry } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute', retry: { maximumAttempts: 5 } });

export async function review(id: string) {
  const inquiry = await readInquiry(id);
  if (inquiry) await approveInquiry(id, uuid4());
}
