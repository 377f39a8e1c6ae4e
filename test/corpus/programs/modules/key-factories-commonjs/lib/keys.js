const { createHash, randomUUID } = require('node:crypto');

const newKey = () => randomUUID();
const keyOfUser = (user) => createHash('sha256').update(user.id).digest('hex');
const keyOfJob = (job) => `persona-job-${job.id}`;
const PROCESS_KEY = randomUUID();

module.exports = { newKey, keyOfUser, keyOfJob, PROCESS_KEY };
