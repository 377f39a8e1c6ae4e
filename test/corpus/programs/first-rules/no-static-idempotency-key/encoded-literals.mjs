import axios from 'axios';
import { randomUUID } from 'node:crypto';

const url = 'https://withpersona.com/api/v1/webhooks';
const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

export const encoded = (data) => axios.post(url, data, { headers: { Authorization, 'Idempotency-Key': Buffer.from('webhook').toString('base64') } }); // $call POST /webhooks $ no-static-idempotency-key

export const upper = (data) => axios({ method: 'post', url, data, headers: { Authorization, 'Idempotency-Key': 'webhook'.toUpperCase() } }); // $call POST /webhooks $ no-static-idempotency-key

export const generated = (data) => axios.post(url, data, { headers: { Authorization, 'Idempotency-Key': Buffer.from(randomUUID()).toString('base64') } }); // $call POST /webhooks

export const handed = (data, deployment) => axios.post(url, data, { headers: { Authorization, 'Idempotency-Key': deployment.runId.toUpperCase() } }); // $call POST /webhooks
