const { setTimeout: sleep } = require('node:timers/promises');
const { randomUUID } = require('node:crypto');

const HOST = process.env.PERSONA_HOST || 'https://api.withpersona.com';

class RateLimiter {
  constructor(floor = 0.15) {
    this.floor = floor;
    this.limit = Infinity;
    this.remaining = Infinity;
    this.resetAt = 0;
  }

  note(headers) {
    const number = (name) => (headers.has(name) ? Number(headers.get(name)) : undefined);
    this.limit = number('RateLimit-Limit') ?? this.limit;
    this.remaining = number('RateLimit-Remaining') ?? this.remaining;
    const reset = number('RateLimit-Reset');
    if (reset !== undefined) this.resetAt = Date.now() + reset * 1000;
  }

  async ready() {
    if (this.remaining < this.limit * this.floor && this.resetAt > Date.now()) {
      await sleep(this.resetAt - Date.now());
    }
  }
}

const limiter = new RateLimiter();

/** A throttled request was never looked at, so it goes out again as it is. */
async function request(method, path, { body, key, maxThrottled = 5 } = {}) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key !== undefined) headers['Idempotency-Key'] = key;
  for (let throttled = 0; ; throttled++) {
    await limiter.ready();
    const response = await fetch(`${HOST}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    limiter.note(response.headers);
    if (response.status !== 429) {
      if (!response.ok) throw new Error(`${method} ${path} -> ${response.status}`);
      return response.json();
    }
    if (throttled === maxThrottled) throw new Error(`${method} ${path} is throttled for too long`);
    await sleep(Number(response.headers.get('RateLimit-Reset') ?? 30) * 1000);
  }
}

async function* expiredInquiries() {
  let after = '';
  do {
    const page = await request('GET', `/inquiries?filter[status]=expired&page[size]=100${after && `&page[after]=${after}`}`); // $call GET /inquiries
    yield* page.data;
    after = page.links.next ? page.data[page.data.length - 1].id : '';
  } while (after);
}

async function tag(inquiryId, name) {
  await request('POST', `/inquiries/${inquiryId}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
    body: { meta: { 'tag-name': name } },
    key: randomUUID(),
  });
}

async function main() {
  const cutoff = Date.now() - 90 * 24 * 60 * 60 * 1000;
  let tagged = 0;
  for await (const inquiry of expiredInquiries()) {
    if (Date.parse(inquiry.attributes['expired-at']) > cutoff) continue;
    if (inquiry.attributes.tags.includes('stale')) continue;
    await tag(inquiry.id, 'stale');
    tagged++;
    if (tagged % 100 === 0) {
      const { data } = await request('GET', '/rate-limits'); // $call GET /rate-limits
      console.log(`${tagged} tagged`, data);
    }
  }
  console.log(`${tagged} tagged in all`);
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}

module.exports = { expiredInquiries, tag, request };
