import { proxyActivities } from '@temporalio/workflow';
import type * as activities from './persona-activities.js';

const { readInquiry } = proxyActivities<typeof activities>({ startToCloseTimeout: '1 minute' });
export const check = (id: string) => readInquiry(id);
