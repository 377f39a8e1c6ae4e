// $rules recommended
const apiKey = process.env.PERSONA_API_KEY ?? 'persona_production_b19fd0c3-5e7a-49d2-8b06-f43c17ae925d'; // $ no-hardcoded-api-key

export async function listInquiries() {
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call GET /inquiries
    headers: { Authorization: `Bearer ${apiKey}` },
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

export const fixtures = {
  key: 'persona_sandbox_test',
  other: 'persona_sandbox_11111111-1111-1111-1111-111111111111',
  third: 'persona_production_fake_key_for_tests',
  fourth: 'persona_sandbox_{{API_KEY}}',
};
