// Small script for support: expires all pending inquiries of a reference id.
const [, , referenceId] = process.argv;

const apiKey = process.env.PERSONA_API_KEY;
const url = 'https://withpersona.com/api/v1/inquiries?filter[reference-id]=' + encodeURIComponent(referenceId);
const options = {
  method: 'GET',
  headers: { accept: 'application/json', authorization: `Bearer ${apiKey}` },
};

async function main() {
  const list = await fetch(url, options).then((r) => r.json()); // $call GET /inquiries
  for (const inquiry of list.data) {
    if (inquiry.attributes.status !== 'pending') continue;
    const expireUrl = `https://withpersona.com/api/v1/inquiries/${inquiry.id}/expire`;
    const expireOptions = {
      method: 'POST',
      headers: { accept: 'application/json', authorization: `Bearer ${apiKey}` },
    };
    const res = await fetch(expireUrl, expireOptions); // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
    console.log(inquiry.id, res.status);
  }
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
