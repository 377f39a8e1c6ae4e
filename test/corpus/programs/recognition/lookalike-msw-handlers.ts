import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

const PERSONA = 'https://api.withpersona.com/api/v1';

export const handlers = [
  http.post(`${PERSONA}/inquiries`, () => HttpResponse.json({ data: { id: 'inq_test' } }, { status: 201 })),
  http.get(`${PERSONA}/inquiries/:id`, ({ params }) => HttpResponse.json({ data: { id: params.id } })),
  http.post('https://withpersona.com/api/v1/accounts', () => new HttpResponse(null, { status: 429 })),
  http.delete(`${PERSONA}/accounts/:id`, () => HttpResponse.json({})),
];

export const server = setupServer(...handlers);
