import { randomUUID } from 'node:crypto';

export const perCall = () => ({ 'Idempotency-Key': randomUUID() });

const once = { 'Idempotency-Key': randomUUID() }; // $ no-static-idempotency-key#a
export const perProcess = () => once;
