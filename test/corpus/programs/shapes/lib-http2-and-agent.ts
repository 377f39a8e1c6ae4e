import http from 'node:https';
const agent = new http.Agent({ keepAlive: true });
export const read = (id: string) => new Promise((resolve) => http.get(`https://withpersona.com/api/v1/cases/${id}`, { agent, headers: { Authorization: 'x' } }, resolve)); // $call GET /cases/{case-id}
export function open(body: string) {
  const req = http.request(new URL('https://withpersona.com/api/v1/cases'), { method: 'POST', agent }); // $call POST /cases
  req.setHeader('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  req.setHeader('Idempotency-Key', crypto.randomUUID());
  req.end(body);
}
