import { proxyActivities, uuid4 } from '@temporalio/workflow';
import type * as activities from './activities.js';

const { approve } = proxyActivities<typeof activities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumAttempts: 5, initialInterval: '5 seconds', backoffCoefficient: 2 },
});

const unlimited = proxyActivities<typeof activities>({ startToCloseTimeout: '30 seconds' }); // $ MISSING: require-retry-limit

export async function decide(id: string): Promise<void> {
  await approve(id, uuid4());
}

export async function decideForEver(id: string): Promise<void> {
  await unlimited.approve(id, uuid4());
}
