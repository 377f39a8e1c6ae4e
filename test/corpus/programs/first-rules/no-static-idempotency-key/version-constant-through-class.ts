abstract class Base {
  protected readonly version: string = 'v1';

  protected operationKey(name: string): string {
    return [this.service(), this.version, name].join('/'); // $ no-static-idempotency-key#a
  }

  protected abstract service(): string;
}

export class CaseOpener extends Base {
  constructor(private readonly token: string) {
    super();
  }

  protected service() {
    return 'case-opener';
  }

  async open(templateId: string): Promise<string> {
    const response = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases $ no-static-idempotency-key#a
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': this.operationKey('open'), // $ no-static-idempotency-key#a
      },
      body: JSON.stringify({ data: { attributes: { 'case-template-id': templateId } } }),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { data } = (await response.json()) as { data: { id: string } };
    return data.id;
  }

  async read(id: string) {
    const response = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { // $call GET /cases/{case-id}
      headers: { Authorization: `Bearer ${this.token}` },
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  }
}
