import { Queue } from 'bullmq';

export const reviews = new Queue('reviews');
export const enqueue = (inquiryId: string) =>
  reviews.add('approve', { inquiryId }, { attempts: 5, backoff: { type: 'exponential', delay: 5000 } });
