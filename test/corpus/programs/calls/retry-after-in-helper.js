// $rules no-retry-after
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function toDelay(res) {
  const value = res.headers.get('retry-after'); // $ no-retry-after#a
  if (!value) return 5000;
  return /^\d+$/.test(value) ? Number(value) * 1000 : new Date(value) - Date.now();
}

function toResetDelay(res) {
  return Number(res.headers.get('ratelimit-reset') || 5) * 1000;
}

export async function list() {
  const res = await fetch('https://withpersona.com/api/v1/inquiries', { headers });
  if (res.status !== 429) return res;
  await wait(toDelay(res)); // $ no-retry-after#a
  return fetch('https://withpersona.com/api/v1/inquiries', { headers });
}

export async function listRightly() {
  const res = await fetch('https://withpersona.com/api/v1/inquiries', { headers });
  if (res.status !== 429) return res;
  await wait(toResetDelay(res));
  return fetch('https://withpersona.com/api/v1/inquiries', { headers });
}
