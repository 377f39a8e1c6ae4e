import axios from 'axios';
import { config } from './config';

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  timeout: 10_000,
  headers: {
    Authorization: `Bearer ${config.persona.apiKey}`,
    'Persona-Version': '2023-01-05',
    'Key-Inflection': 'camel',
  },
});

export const createInquiry = async (referenceId: string) => {
  const response = await persona.post('/inquiries', { // $call POST /inquiries $ require-idempotency-key
    data: { attributes: { inquiryTemplateId: config.persona.templateId, referenceId } },
  });
  return response.data.data;
};

export const createInquirySafely = async (referenceId: string, requestId: string) => {
  const response = await persona.post( // $call POST /inquiries
    'inquiries',
    { data: { attributes: { inquiryTemplateId: config.persona.templateId, referenceId } } },
    { headers: { 'Idempotency-Key': requestId } },
  );
  return response.data.data;
};

export const getInquiry = (id: string) => persona.get(`/inquiries/${id}`, { params: { include: 'account' } }); // $call GET /inquiries/{inquiry-id}
