import createClient from 'openapi-fetch';
const persona = createClient({ baseUrl: 'https://api.withpersona.com/api/v1' });
persona.use({ onRequest({ request }) { request.headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`); return request; } });
export class Cases {
  async open(body: object) {
    const { data, response } = await persona.POST('/cases', { body }); // $call POST /cases $ require-idempotency-key
    return response.ok ? data : null;
  }
  read = (id: string) => persona.GET('/cases/{case-id}', { params: { path: { 'case-id': id } } }); // $call GET /cases/{case-id}
}
