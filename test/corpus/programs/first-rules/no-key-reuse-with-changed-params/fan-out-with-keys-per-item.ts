import pLimit from 'p-limit';
import { v5 as uuidv5 } from 'uuid';

interface Order {
  orderId: string;
  lines: { sku: string; amount: number; currency: string }[];
  buyer: { email: string; ip: string };
}

interface Sent {
  sku: string;
  transactionId: string;
}

const NAMESPACE = '5f0c3c2e-8d4f-4c8e-9d0b-8f1f4a4f7c11';

const keyOf = (order: Order, index: number, purpose: string) => uuidv5(`${order.orderId}/${index}/${purpose}`, NAMESPACE);

const headers = (key: string) => ({
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Content-Type': 'application/json',
  'Persona-Version': '2023-01-05',
  'Idempotency-Key': key,
});

async function unwrap(response: Response): Promise<{ id: string }> {
  const body = (await response.json()) as { data?: { id: string }; errors?: { title: string }[] };
  if (!response.ok || !body.data) throw new Error(body.errors?.[0]?.title ?? `status ${response.status}`);
  return body.data;
}

async function createTransaction(order: Order, index: number): Promise<Sent> {
  const line = order.lines[index]!;
  const response = await fetch('https://api.withpersona.com/api/v1/transactions', { // $call POST /transactions
    method: 'POST',
    headers: headers(keyOf(order, index, 'create')),
    body: JSON.stringify({
      data: {
        attributes: {
          'transaction-type-id': process.env.PERSONA_TRANSACTION_TYPE,
          'reference-id': `${order.orderId}-${index}`,
          fields: { sku: line.sku, amount: line.amount, currency: line.currency, email: order.buyer.email, ip: order.buyer.ip },
        },
      },
    }),
  });
  const { id } = await unwrap(response);
  return { sku: line.sku, transactionId: id };
}

async function tagTransaction(order: Order, index: number, { transactionId }: Sent): Promise<void> {
  const response = await fetch(`https://api.withpersona.com/api/v1/transactions/${transactionId}/add-tag`, { // $call POST /transactions/{transaction-id}/add-tag
    method: 'POST',
    headers: headers(keyOf(order, index, 'tag')),
    body: JSON.stringify({ meta: { 'tag-name': `order-${order.orderId}` } }),
  });
  await unwrap(response);
}

/** Everything may be run a second time for the same order: the same keys come out. */
export async function screenOrder(order: Order, concurrency = 4): Promise<Sent[]> {
  const limit = pLimit(concurrency);
  const sent = await Promise.all(order.lines.map((_line, index) => limit(() => createTransaction(order, index))));
  await Promise.all(sent.map((each, index) => limit(() => tagTransaction(order, index, each))));
  return sent;
}

export async function screenOrders(orders: readonly Order[]): Promise<Map<string, Sent[] | Error>> {
  const results = new Map<string, Sent[] | Error>();
  for (const order of orders) {
    try {
      results.set(order.orderId, await screenOrder(order));
    } catch (error) {
      results.set(order.orderId, error instanceof Error ? error : new Error(String(error)));
    }
  }
  return results;
}
