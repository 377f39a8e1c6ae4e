import { request } from 'undici';

interface Customer {
  id: string;
}
interface Purchase {
  orderId: string;
  customer: Customer;
}

const headers = (...parts: string[]) => ({
  authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'idempotency-key': parts.join(':'),
});

export const forCustomer = ({ customer }: Purchase, body: string) =>
  request('https://withpersona.com/api/v1/transactions', { // $call POST /transactions $ no-static-idempotency-key#a
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key': ['txn', customer.id].join(':') }, // $ no-static-idempotency-key#a
    body,
  });

export const forPurchase = ({ orderId, customer }: Purchase, body: string) =>
  request('https://withpersona.com/api/v1/transactions', { // $call POST /transactions
    method: 'POST',
    headers: headers('txn', customer.id, orderId),
    body,
  });
