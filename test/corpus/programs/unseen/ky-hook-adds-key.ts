import ky from 'ky';

const persona = ky.create({
  prefixUrl: 'https://api.withpersona.com/api/v1',
  timeout: 10_000,
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' },
  hooks: {
    beforeRequest: [
      (request) => {
        if (request.method === 'POST') request.headers.set('Idempotency-Key', crypto.randomUUID());
      },
    ],
  },
});

export const open = (ref: string, templateId: string) =>
  persona.post('inquiries', { json: { data: { attributes: { inquiryTemplateId: templateId, referenceId: ref } } } }).json(); // $call POST /inquiries
