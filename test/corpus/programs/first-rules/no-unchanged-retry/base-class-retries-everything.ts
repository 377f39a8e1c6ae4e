abstract class Resilient {
  protected abstract readonly attempts: number;

  protected async attempt<T>(label: string, run: () => Promise<T>): Promise<T> {
    let last: unknown;
    for (let n = 0; n < this.attempts; n++) { // $ no-unchanged-retry#a
      try {
        return await run(); // $ no-unchanged-retry#a
      } catch (error) {
        last = error;
        console.warn(`${label} failed`, error);
        await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** n));
      }
    }
    throw last;
  }
}

abstract class HttpService extends Resilient {
  protected readonly attempts = 4;

  constructor(protected readonly token: string) {
    super();
  }

  protected async send(url: string, init: RequestInit): Promise<any> {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${init.method} ${url}: ${response.status}`);
    return response.json();
  }
}

export class TransactionService extends HttpService {
  async create(typeId: string, fields: object, orderId: string) {
    const init = {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': `order-${orderId}` },
      body: JSON.stringify({ data: { attributes: { 'transaction-type-id': typeId, fields } } }),
    };
    return this.attempt('create transaction', () => this.send('https://api.withpersona.com/api/v1/transactions', init)); // $call POST /transactions $ no-unchanged-retry#a
  }
}
