import { HttpClientRequest, HttpClient } from '@effect/platform';
export const x = HttpClient.execute(HttpClientRequest.post('https://api.example.com/api/v1/inquiries').pipe(HttpClientRequest.setHeader('X-From', 'https://withpersona.com')));
