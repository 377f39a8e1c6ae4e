import superagent from 'superagent';
import { ulid } from 'ulid';

export async function approve(id: string) {
  const res = await superagent // $call POST /inquiries/{inquiry-id}/approve
    .post(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`)
    .set({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' })
    .set('Idempotency-Key', ulid())
    .timeout({ response: 10_000, deadline: 20_000 })
    .send({});
  return res.body;
}
