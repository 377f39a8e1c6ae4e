import type { Client, base } from './contracts.js';

export type Base = typeof base;

// Whoever it is that sends: nothing here says so.
export const open = (client: Client, attributes: object) => client.post('/cases', { data: { attributes } });
