/*
 * await fetch('https://withpersona.com/api/v1/inquiries', {
 *   method: 'POST',
 *   headers: { Authorization: `Bearer ${key}` },
 * });
 */

// const res = await axios.post('https://withpersona.com/api/v1/inquiries', body, { headers });

/** Starts a verification, see POST https://withpersona.com/api/v1/inquiries. */
export async function start(userId: string): Promise<string> {
  // TODO: persona.post('/inquiries', …)
  return `pending-${userId}`;
}
