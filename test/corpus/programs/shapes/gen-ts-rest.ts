import { initClient, initContract } from '@ts-rest/core';
const c = initContract();
const contract = c.router({ createInquiry: { method: 'POST', path: '/inquiries', body: c.type<object>(), responses: { 201: c.type<object>() } } });
export const client = initClient(contract, { baseUrl: 'https://withpersona.com/api/v1', baseHeaders: { authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
