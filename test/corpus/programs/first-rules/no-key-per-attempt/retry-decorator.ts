function Retry(limit: number) {
  return (_target: object, _name: string, descriptor: PropertyDescriptor) => {
    const method = descriptor.value as (...args: unknown[]) => Promise<unknown>;
    descriptor.value = async function (this: unknown, ...args: unknown[]) {
      let failure: unknown;
      for (let i = 0; i < limit; i++) {
        try {
          return await method.apply(this, args);
        } catch (error) {
          failure = error;
          await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** i));
        }
      }
      throw failure;
    };
  };
}

export class Cases {
  @Retry(3) // $ no-key-per-attempt#a
  async open(body: string) { // $ no-key-per-attempt#a
    return fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases $ no-key-per-attempt#a
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() }, // $ no-key-per-attempt#a
      body,
    });
  }

  @Retry(3)
  async openOnce(body: string, key: string) {
    return fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
      body,
    });
  }
}
