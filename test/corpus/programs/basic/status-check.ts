const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function statusOf(id: string) {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id} $ require-status-check#a
  const { data } = await response.json(); // $ require-status-check#a
  return data.attributes.status; // $ require-status-check#a
}

export async function statusOfChecked(id: string) {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  if (!response.ok) throw new Error(`Persona: ${response.status}`);
  const { data } = await response.json();
  return data.attributes.status;
}

export async function statusOfByErrors(id: string) {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  const body = await response.json();
  if (body.errors) throw new Error(body.errors[0].title);
  return body.data.attributes.status;
}

export async function statusOfReadFirst(id: string) {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  const body = await response.json();
  if (response.status !== 200) throw new Error(JSON.stringify(body));
  return body.data.attributes.status;
}

export const raw = (id: string) => fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}

export const chained = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }) // $call GET /inquiries/{inquiry-id} $ require-status-check#b
    .then((response) => response.json()) // $ require-status-check#b
    .then((body) => body.data.attributes.status); // $ require-status-check#b

export const chainedChecked = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }) // $call GET /inquiries/{inquiry-id}
    .then((response) => {
      if (response.status >= 400) return Promise.reject(new Error(`HTTP ${response.status}`));
      return response.json();
    })
    .then((body) => body.data.attributes.status);

export const chainedWithErrors = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }) // $call GET /inquiries/{inquiry-id}
    .then((response) => response.json())
    .then((body) => (body.errors ? body.errors[0].title : body.data.attributes.status));
