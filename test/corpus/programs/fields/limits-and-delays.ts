// $rules require-retry-backoff require-retry-limit
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const read = (id: string) => fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers });

class Backoff {
  #delay: number;

  constructor(private readonly factor: number, start = 1_000) {
    this.#delay = start;
  }

  async wait() {
    await new Promise((resolve) => setTimeout(resolve, this.#delay));
    this.#delay *= this.factor;
  }
}

class Budget {
  left = 4;

  take() {
    this.left -= 1;
    return this.left >= 0;
  }
}

export async function growing(id: string) {
  const backoff = new Backoff(2);
  const budget = new Budget();
  for (;;) {
    const res = await read(id);
    if (res.status !== 429 || !budget.take()) return res;
    await backoff.wait();
  }
}

export async function constant(id: string) {
  const backoff = new Backoff(1);
  const budget = new Budget();
  for (;;) { // $ require-retry-backoff#a
    const res = await read(id); // $ require-retry-backoff#a
    if (res.status !== 429 || !budget.take()) return res;
    await backoff.wait(); // $ require-retry-backoff#a
  }
}

export async function unlimited(id: string) {
  const backoff = new Backoff(2);
  for (;;) { // $ require-retry-limit#b
    const res = await read(id); // $ require-retry-limit#b
    if (res.status !== 429) return res;
    await backoff.wait();
  }
}

export async function listed(id: string) {
  const delays = [1_000, 2_000, 4_000];
  let res = await read(id);
  while (res.status === 429 && delays.length > 0) {
    const delay = delays.shift();
    await new Promise((resolve) => setTimeout(resolve, delay));
    res = await read(id);
  }
  return res;
}

export async function doWhile(id: string) {
  let res: Response;
  let tries = 0;
  do { // $ require-retry-backoff#c
    res = await read(id); // $ require-retry-backoff#c
    tries += 1;
  } while (res.status === 429 && tries < 5);
  return res;
}

export async function doForEver(id: string) {
  let res: Response;
  let seconds = 1;
  do { // $ require-retry-limit#d
    res = await read(id); // $ require-retry-limit#d
    seconds *= 2;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  } while (res.status === 429);
  return res;
}
