const axios = require('axios');
const { randomUUID } = require('node:crypto');

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

async function allInquiries() {
  const inquiries = [];
  let next = 'https://withpersona.com/api/v1/inquiries?page[size]=100';
  while (next) {
    const { data } = await axios.get(next, { headers: { ...headers, 'Idempotency-Key': randomUUID() } }); // $ no-key-on-safe-method
    inquiries.push(...data.data);
    next = data.links.next && `https://withpersona.com${data.links.next}`;
  }
  return inquiries;
}

async function allAccounts() {
  const accounts = [];
  let next = 'https://withpersona.com/api/v1/accounts?page[size]=100';
  while (next) {
    const { data } = await axios.get(next, { headers });
    accounts.push(...data.data);
    next = data.links.next && `https://withpersona.com${data.links.next}`;
  }
  return accounts;
}

module.exports = { allInquiries, allAccounts };
