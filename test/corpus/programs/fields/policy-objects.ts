import { setTimeout as sleep } from 'node:timers/promises';

const policies = {
  reads: { attempts: 5, base: 1_000, factor: 2, statuses: [429, 500, 502, 503, 504] },
  lists: { attempts: 5, base: 1_000, factor: 1, statuses: [429] },
  cases: { attempts: 5, base: 1_000, factor: 2, statuses: [404, 429] },
};

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function report(id: string) {
  const policy = policies.reads;
  for (let n = 0; n < policy.attempts; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id}
    if (res.ok) return res.json();
    if (!policy.statuses.includes(res.status)) throw new Error(`${res.status}`);
    await sleep(policy.base * policy.factor ** n);
  }
}

export async function reports() {
  const { attempts, base, factor, statuses } = policies.lists;
  for (let n = 0; n < attempts; n++) { // $ require-retry-backoff#a
    const res = await fetch('https://api.withpersona.com/api/v1/reports', { headers }); // $call GET /reports $ require-retry-backoff#a
    if (res.ok) return res.json();
    if (!statuses.includes(res.status)) throw new Error(`${res.status}`);
    await sleep(base * factor ** n); // $ require-retry-backoff#a
  }
}

export async function oneCase(id: string) {
  const policy = policies['cases'];
  for (let n = 0; n < policy.attempts; n++) { // $ no-unchanged-retry#b
    const res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id} $ no-unchanged-retry#b
    if (res.ok) return res.json();
    if (!policy.statuses.includes(res.status)) throw new Error(`${res.status}`);
    await sleep(policy.base * policy.factor ** n);
  }
}
