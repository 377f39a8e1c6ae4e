// `get`, `post` and `delete` of things that are no HTTP clients.
const cache = new Map<string, unknown>();
const params = new URLSearchParams();

export function remember(id: string, value: unknown) {
  cache.set(`https://withpersona.com/api/v1/inquiries/${id}`, value);
  return cache.get(`https://withpersona.com/api/v1/inquiries/${id}`);
}

export function forget(id: string) {
  params.append('url', 'https://withpersona.com/api/v1/inquiries');
  return cache.delete(`https://withpersona.com/api/v1/inquiries/${id}`);
}

export function announce(channel: BroadcastChannel) {
  channel.postMessage({ url: 'https://withpersona.com/api/v1/inquiries', method: 'POST' });
}
