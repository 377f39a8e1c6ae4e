import Bottleneck from 'bottleneck';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function load(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  if (!res.ok) throw Object.assign(new Error('refused'), { status: res.status });
  return res.json();
}

const limiter = new Bottleneck({ maxConcurrent: 4, minTime: 250 });
limiter.on('failed', (error, job) => (error.status === 429 && job.retryCount < 4 ? 5_000 * 2 ** job.retryCount : undefined));
export const throttled = (ids: string[]) => Promise.all(ids.map((id) => limiter.schedule(() => load(id))));

const stubborn = new Bottleneck({ maxConcurrent: 4 });
stubborn.on('failed', async () => 1_000); // $ no-unchanged-retry#a $ MISSING: require-retry-limit#a require-retry-backoff#a
export const stubbornly = (id: string) => stubborn.schedule(() => load(id)); // $ no-unchanged-retry#a $ MISSING: require-retry-limit#a require-retry-backoff#a
