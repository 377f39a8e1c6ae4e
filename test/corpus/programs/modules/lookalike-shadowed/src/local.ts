import { request as personaRequest } from './client.js';

const request = (path: string, init?: RequestInit) => fetch(`https://internal.example${path}`, init);

// The local function, not the imported one.
export const openLocal = (body: string) => request('/cases', { method: 'POST', body });
export const openShadowed = (request: (path: string, init: RequestInit) => unknown, body: string) => request('/cases', { method: 'POST', body });
export const open = (body: string) => personaRequest('/cases', { method: 'POST', body }); // $call POST /cases $ require-idempotency-key require-request-timeout
