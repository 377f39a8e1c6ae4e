const api = 'https://api.withpersona.com/api/v1';
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

// Polling.
export async function waitForReport(id: string) {
  for (;;) {
    const response = await fetch(`${api}/reports/${id}`, { headers }); // $call GET /reports/{report-id}
    if (!response.ok) throw new Error(`report: ${response.status}`);
    const { data } = await response.json();
    if (data.attributes.status !== 'pending') return data;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

// Pagination.
export async function allCases() {
  const cases: unknown[] = [];
  let url: string | null = `${api}/cases?page[size]=100`;
  while (url) {
    const response: Response = await fetch(url, { headers }); // $call GET /cases
    const page = await response.json();
    cases.push(...page.data);
    url = page.links.next ? new URL(page.links.next, api).href : null;
  }
  return cases;
}

// Other addresses of the same service.
export async function firstReachable(id: string) {
  for (const host of ['https://api.withpersona.com', 'https://withpersona.com']) {
    try {
      return await fetch(`${host}/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
    } catch (error) {
      console.warn(`${host} is not reachable`, error);
    }
  }
  throw new Error('offline');
}
