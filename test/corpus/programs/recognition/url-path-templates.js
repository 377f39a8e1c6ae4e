const BASE = 'https://withpersona.com/api/v1/';

const PATHS = {
  INQUIRY: 'inquiries/:id',
  APPROVE: 'inquiries/:id/approve',
  ACCOUNTS: 'accounts',
};

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export function getInquiry(id) {
  return fetch(BASE + PATHS.INQUIRY.replace(':id', id), { headers }); // $call GET /inquiries/{inquiry-id}
}

export function approveInquiry(id) {
  return fetch(BASE + PATHS.APPROVE.replace(':id', encodeURIComponent(id)), { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
}

export function findAccount(referenceId) {
  return fetch(`${BASE}${PATHS.ACCOUNTS}?filter[reference-id]=${referenceId}&page[size]=1`, { headers }); // $call GET /accounts
}
