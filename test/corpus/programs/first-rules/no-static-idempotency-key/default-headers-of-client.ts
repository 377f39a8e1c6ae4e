import axios from 'axios';
import { randomUUID } from 'node:crypto';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Idempotency-Key': randomUUID(), // $ no-static-idempotency-key#a
  },
});

export const createInquiry = (attributes: object) => persona.post('/inquiries', { data: { attributes } }); // $call POST /inquiries $ no-static-idempotency-key#a
