import { request } from 'node:https';
import { randomUUID } from 'node:crypto';

export function expireInquiry(id: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = new URL(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`);
    const req = request(url, { method: 'POST', headers: authHeaders() }, (res) => { // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
      res.resume();
      resolve(res.statusCode ?? 0);
    });
    req.on('error', reject);
    req.end();
  });
}

export function declineInquiry(id: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request( // $call POST /inquiries/{inquiry-id}/decline
      `https://api.withpersona.com/api/v1/inquiries/${id}/decline`,
      { method: 'POST', headers: { ...authHeaders(), 'Idempotency-Key': randomUUID() } },
      (res) => resolve(res.resume().statusCode ?? 0),
    );
    req.once('error', reject);
    req.end();
  });
}

function authHeaders() {
  return { authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
}
