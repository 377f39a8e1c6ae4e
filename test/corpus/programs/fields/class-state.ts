// $rules recommended
export class Importer {
  private key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  private readonly base = 'https://withpersona.com/api/v1';

  constructor(private readonly token: string) {}

  async add(listId: string, value: string) {
    const res = await fetch(`${this.base}/list-item/names`, { // $call POST /list-item/names $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': this.key }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ data: { attributes: { 'list-id': listId, value } } }),
    });
    if (!res.ok) throw new Error(`${res.status}`);
  }
}

export class CarefulImporter {
  private key = crypto.randomUUID();
  private readonly base = 'https://withpersona.com/api/v1';

  constructor(private readonly token: string) {}

  async add(listId: string, value: string) {
    this.key = crypto.randomUUID();
    const res = await fetch(`${this.base}/list-item/names`, { // $call POST /list-item/names
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': this.key },
      body: JSON.stringify({ data: { attributes: { 'list-id': listId, value } } }),
    });
    if (!res.ok) throw new Error(`${res.status}`);
  }
}

export async function addAll(listId: string, values: string[]) {
  const importer = new Importer(process.env.PERSONA_API_KEY ?? '');
  for (const value of values) await importer.add(listId, value); // $ no-key-reuse-with-changed-params#a
}

export async function addAllCarefully(listId: string, values: string[]) {
  const importer = new CarefulImporter(process.env.PERSONA_API_KEY ?? '');
  for (const value of values) await importer.add(listId, value);
}
