const url = 'https://api.withpersona.com/api/v1/inquiries';
const wait = (n: number) => new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** n));

// A lost answer keeps the key, a 5xx gets another one.
export async function create(body: string) {
  let key = crypto.randomUUID();
  for (let n = 0; n < 4; n++) {
    let response: Response | null = null;
    try {
      response = await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, body }); // $call POST /inquiries
    } catch (error) {
      console.warn(error);
    }
    if (response?.ok) return response;
    if (response && response.status < 500 && response.status !== 429) throw new Error(`refused with ${response.status}`);
    if (response && response.status >= 500) key = crypto.randomUUID();
    await wait(n);
  }
  throw new Error('gave up');
}

// Here a lost answer gets another one, too.
export async function createCareless(body: string) {
  let key = crypto.randomUUID();
  for (let n = 0; n < 4; n++) { // $ no-key-per-attempt#a
    let response: Response | null = null;
    try {
      response = await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, body }); // $call POST /inquiries $ no-key-per-attempt#a
    } catch (error) {
      console.warn(error);
    }
    if (response?.ok) return response;
    if (response && response.status < 500 && response.status !== 429) throw new Error(`refused with ${response.status}`);
    key = crypto.randomUUID(); // $ no-key-per-attempt#a
    await wait(n);
  }
  throw new Error('gave up');
}
