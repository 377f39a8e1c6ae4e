import { Queue } from 'bullmq';
import { randomUUID } from 'node:crypto';

const later = new Queue('later');
const DAY = 24 * 60 * 60 * 1000;
export const remind = (inquiryId: string) => later.add('approve', { inquiryId, idempotencyKey: randomUUID() }, { delay: 2 * DAY });
