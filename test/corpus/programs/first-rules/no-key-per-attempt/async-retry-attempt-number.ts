import retry from 'async-retry';

interface Order {
  id: string;
  amount: number;
}

const send = async (order: Order, key: string) => {
  const response = await fetch('https://withpersona.com/api/v1/transactions', { // $call POST /transactions $ no-key-per-attempt#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-per-attempt#a
    body: JSON.stringify({ data: { attributes: { 'reference-id': order.id, fields: { amount: order.amount } } } }),
  });
  return response.status;
};

export const numbered = (order: Order) => retry((_bail, attempt) => send(order, `${order.id}:${attempt}`), { retries: 4 }); // $ no-key-per-attempt#a

export const plain = (order: Order) => retry((_bail, attempt) => (console.debug(attempt), send(order, `order:${order.id}`)), { retries: 4 });
