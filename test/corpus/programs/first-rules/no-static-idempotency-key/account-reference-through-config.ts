import axios, { type AxiosRequestConfig } from 'axios';

interface Customer {
  customerId: string;
  email: string;
}

const persona = axios.create({
  baseURL: 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

const prefixed = (prefix: string, value: string) => `${prefix}_${value}`;

const keyOf = (customer: Customer) => prefixed('kyc', customer.customerId); // $ no-static-idempotency-key#a

function configFor(customer: Customer, extra: AxiosRequestConfig = {}): AxiosRequestConfig {
  return {
    ...extra,
    timeout: 10_000,
    headers: { ...extra.headers, 'Idempotency-Key': keyOf(customer) }, // $ no-static-idempotency-key#a
  };
}

export async function startInquiry(customer: Customer) {
  const body = { data: { attributes: { 'inquiry-template-id': process.env.PERSONA_TEMPLATE, 'reference-id': customer.customerId } } };
  const { data } = await persona.post('/inquiries', body, configFor(customer)); // $call POST /inquiries $ no-static-idempotency-key#a
  return data.data.id as string;
}

export async function latestInquiry(customer: Customer) {
  const { data } = await persona.get('/inquiries', { // $call GET /inquiries
    params: { 'filter[reference-id]': customer.customerId, 'page[size]': 1 },
  });
  return data.data[0];
}
