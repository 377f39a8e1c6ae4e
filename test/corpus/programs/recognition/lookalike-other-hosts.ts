const HOSTS = ['https://api.stripe.com/v1', 'https://api.onfido.com/v3.6'];

export async function createCheck(applicantId: string) {
  const response = await fetch(`${HOSTS[1]}/checks`, {
    method: 'POST',
    headers: { Authorization: `Token token=${process.env.ONFIDO_TOKEN}` },
    body: JSON.stringify({ applicant_id: applicantId }),
  });
  return response.json();
}

export async function createAccount() {
  const response = await fetch('https://api.example.com/api/v1/accounts', { method: 'POST' });
  return response.json();
}

export const resume = (id: string) => fetch(`https://internal.test/api/v1/inquiries/${id}/resume`, { method: 'POST' });
