import { createHash, randomUUID } from 'node:crypto';

export const newKey = () => randomUUID();
export const keyOfUser = (user) => createHash('sha256').update(user.id).digest('hex');
export const keyOfJob = (job) => `persona-job-${job.id}`;
export const PROCESS_KEY = randomUUID();
