const sleep = (ms) => new Promise((r) => setTimeout(r, ms));

async function approve(inquiryId, decisionId) {
  const options = {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': `approve-${decisionId}` },
  };
  let response;
  let tries = 0;
  do { // $ no-unchanged-retry#a
    response = await fetch(`https://withpersona.com/api/v1/inquiries/${inquiryId}/approve`, options); // $call POST /inquiries/{inquiry-id}/approve $ no-unchanged-retry#a
    if (!response.ok) await sleep(5000 * 2 ** tries);
    tries += 1;
  } while (!response.ok && tries < 4);
  return response;
}

async function decline(inquiryId, decisionId) {
  const options = {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': `decline-${decisionId}` },
  };
  let response;
  let tries = 0;
  do {
    response = await fetch(`https://withpersona.com/api/v1/inquiries/${inquiryId}/decline`, options); // $call POST /inquiries/{inquiry-id}/decline
    if (response.status === 429) await sleep(5000 * 2 ** tries);
    tries += 1;
  } while (response.status === 429 && tries < 4);
  return response;
}

module.exports = { approve, decline };
