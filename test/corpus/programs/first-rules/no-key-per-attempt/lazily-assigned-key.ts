export class Submitter {
  constructor(private readonly token: string) {}

  async submit(body: string) {
    let key: string | undefined;
    for (let i = 0; i < 3; i++) {
      key ??= crypto.randomUUID();
      try {
        return await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
          method: 'POST',
          headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': key },
          body,
        });
      } catch {
        await this.pause(i);
      }
    }
    throw new Error('no answer');
  }

  async submitAnew(body: string) {
    let key: string | undefined;
    for (let i = 0; i < 3; i++) {
      key = crypto.randomUUID(); // $ no-key-per-attempt#a
      try {
        return await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-key-per-attempt#a
          method: 'POST',
          headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': key }, // $ no-key-per-attempt#a
          body,
        });
      } catch {
        await this.pause(i);
      }
    }
    throw new Error('no answer');
  }

  private pause(n: number) {
    return new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** n));
  }
}
