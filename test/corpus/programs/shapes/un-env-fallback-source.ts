interface Source { baseUrl?: string; inquiryId: string; apiKeyEnv?: string }
export async function collect(source: Source) {
  const apiKey = process.env[source.apiKeyEnv || 'PERSONA_API_KEY'];
  const baseUrl = source.baseUrl || process.env.PERSONA_BASE_URL || 'https://withpersona.com';
  const endpoint = `${baseUrl.replace(/\/+$/, '')}/api/v1/inquiries/${encodeURIComponent(source.inquiryId)}`;
  const response = await fetch(endpoint, { method: 'GET', headers: { authorization: `Bearer ${apiKey}` } }); // $call GET /inquiries/{inquiry-id}
  return response.json();
}
