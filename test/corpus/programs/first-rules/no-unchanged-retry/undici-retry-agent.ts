import { Agent, RetryAgent, request } from 'undici';

const notFoundToo = new RetryAgent(new Agent(), { maxRetries: 4, minTimeout: 1000, statusCodes: [404, 429, 500, 502, 503, 504] }); // $ no-unchanged-retry#a
const usual = new RetryAgent(new Agent(), { maxRetries: 4, minTimeout: 1000, statusCodes: [429, 500, 502, 503, 504] });

const headers = { authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export const document = (id: string) => request(`https://withpersona.com/api/v1/documents/${id}`, { dispatcher: notFoundToo, headers }); // $call GET /documents/{document-id} $ no-unchanged-retry#a
export const event = (id: string) => request(`https://withpersona.com/api/v1/events/${id}`, { dispatcher: usual, headers }); // $call GET /events/{event-id}
