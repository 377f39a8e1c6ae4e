import axios from 'axios';

const http = axios.create({ timeout: 5000 });

http.interceptors.request.use((request) => {
  request.baseURL = 'https://withpersona.com/api/v1';
  request.headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  return request;
});

http.interceptors.response.use(
  (response) => response,
  (error) => {
    console.error('persona', error.response?.status, error.response?.data?.errors);
    return Promise.reject(error);
  },
);

export async function enableWebhook(id: string) {
  await http.post(`/webhooks/${id}/enable`); // $call POST /webhooks/{webhook-id}/enable $ require-idempotency-key
}

export async function listWebhooks() {
  const { data } = await http.get('/webhooks'); // $call GET /webhooks
  return data.data;
}
