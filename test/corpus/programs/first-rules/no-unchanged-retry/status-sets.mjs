import { setTimeout as pause } from 'node:timers/promises';

const AGAIN = new Set([408, 409, 425, 429, 500, 502, 503, 504]);
const BUSY = Object.freeze([429, 502, 503, 504]);

const headers = { authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export async function dropInquiry(id) {
  let response;
  for (const ms of [1_000, 3_000, 9_000]) { // $ no-unchanged-retry#a
    response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { method: 'DELETE', headers }); // $call DELETE /inquiries/{inquiry-id} $ no-unchanged-retry#a
    if (!AGAIN.has(response.status)) break; // $ no-unchanged-retry#a
    await pause(ms);
  }
  return response;
}

export async function dropReport(id) {
  let response;
  for (const ms of [1_000, 3_000, 9_000]) {
    response = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { method: 'DELETE', headers }); // $call DELETE /reports/{report-id}
    if (!BUSY.includes(response.status)) break;
    await pause(ms);
  }
  return response;
}
