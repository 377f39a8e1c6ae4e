import axios from 'axios';
import { idempotency } from '@acme/axios-idempotency';
import { withTracing } from './tracing';

const persona = axios.create({ baseURL: 'https://withpersona.com/api/v1' });
persona.interceptors.request.use(idempotency());

const traced = withTracing(axios.create({ baseURL: 'https://withpersona.com/api/v1' }));

// An imported interceptor may set the key, an imported function may return anything.
export const createInquiry = (attributes: object) => persona.post('/inquiries', { data: { attributes } });
export const createAccount = (attributes: object) => traced.post('/accounts', { data: { attributes } });
