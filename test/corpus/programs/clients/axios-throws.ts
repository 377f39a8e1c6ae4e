import axios, { isAxiosError } from 'axios';

const client = axios.create({
  baseURL: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
});

export async function status(id: string) {
  const { data } = await client.get(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  return data.data.attributes.status;
}

export async function statusOfAny(id: string) {
  const { data } = await client.get(`/inquiries/${id}`, { validateStatus: () => true }); // $call GET /inquiries/{inquiry-id} $ require-status-check
  return data.data.attributes.status;
}

export async function statusOfAnyChecked(id: string) {
  const res = await client.get(`/inquiries/${id}`, { validateStatus: null }); // $call GET /inquiries/{inquiry-id}
  return res.status === 200 ? res.data.data.attributes.status : undefined;
}

export async function explain(id: string) {
  try {
    return await status(id);
  } catch (error) {
    if (isAxiosError(error) && error.response) throw new Error(error.response.data.errors[0].detail); // $ no-unknown-error-field
    throw error;
  }
}

export async function explainRightly(id: string) {
  try {
    return await status(id);
  } catch (error) {
    if (isAxiosError(error) && error.response) throw new Error(error.response.data.errors[0].details ?? error.message);
    throw error;
  }
}
