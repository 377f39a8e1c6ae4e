import { Queue } from 'bullmq';

export const connection = { host: 'localhost', port: 6379 };
export const eager = new Queue('eager', { connection, defaultJobOptions: { attempts: 4 } });
export const calm = new Queue('calm', { connection, defaultJobOptions: { attempts: 4, backoff: { type: 'exponential', delay: 10_000 } } });
