export const hosted = (id: string, token: string) => `https://withpersona.com/verify?inquiry-id=${id}&session-token=${token}`;
export const dashboard = (id: string) => `https://app.withpersona.com/dashboard/inquiries/${id}`;
export async function reachable() {
  return (await fetch('https://inquiry.withpersona.com/verify', { method: 'HEAD' })).ok;
}
