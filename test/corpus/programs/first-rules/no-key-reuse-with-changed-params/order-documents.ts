interface Order {
  id: string;
  documents: { name: string; url: string }[];
}

const url = 'https://api.withpersona.com/api/v1/transactions';

const post = (key: string, fields: object) =>
  fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes: { fields } } }),
  });

// The key knows the order, the body varies by document.
export async function submitAll(order: Order) {
  for (const document of order.documents) {
    await post(`order-${order.id}`, { document: document.url }); // $ no-key-reuse-with-changed-params
  }
}

export async function submitAllByName(order: Order) {
  for (const document of order.documents) {
    await post(`order-${order.id}-${document.name}`, { document: document.url });
  }
}

export async function submitOrders(orders: Order[]) {
  for (const order of orders) {
    await post(`order-${order.id}`, { documents: order.documents.map((document) => document.url) });
  }
}
