import axios, { type AxiosRequestConfig } from 'axios';

const http = axios.create({
  baseURL: process.env.PERSONA_URL ?? 'https://withpersona.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
});

async function unwrap<T>(config: AxiosRequestConfig): Promise<T> {
  const { data } = await http.request<{ data: T }>(config);
  return data.data;
}

export const startInquiry = (attributes: object) =>
  unwrap<{ id: string }>({ method: 'post', url: '/inquiries', data: { data: { attributes } } }); // $call POST /inquiries $ require-idempotency-key

export const triggerWorkflow = (id: string, fields: object, runId: string) =>
  unwrap<{ id: string }>({ // $call POST /workflows/{workflow-id}/trigger
    method: 'POST',
    url: `/workflows/${id}/trigger`,
    data: { data: { attributes: { fields } } },
    headers: { 'Idempotency-Key': runId },
  });

export const workflowRun = (id: string) => unwrap<object>({ url: `/workflow-runs/${id}` }); // $call GET /workflow-runs/{workflow-run-id}
