import { createHash, randomUUID } from 'node:crypto';

const newKey = () => randomUUID();
const keyOfUser = (user) => createHash('sha256').update(user.id).digest('hex');
const keyOfJob = (job) => `persona-job-${job.id}`;
const PROCESS_KEY = randomUUID();

export default { newKey, keyOfUser, keyOfJob, PROCESS_KEY };
