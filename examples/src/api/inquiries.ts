// Routes behind the "verify your identity" button of the web shop.
import axios from 'axios';
import { Router } from 'express';

const PERSONA_API = 'https://withpersona.com/api/v1';

const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
};

export const inquiries = Router();

inquiries.post('/', async (request, response) => {
  const { userId, email } = request.body as { userId: string; email: string };

  const created = await axios.post(
    `${PERSONA_API}/inquiries`,
    {
      data: {
        attributes: {
          'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID,
          'reference-id': userId,
          fields: { 'email-address': email },
        },
      },
    },
    { headers, timeout: 10_000 },
  );

  response.status(201).json({ inquiryId: created.data.data.id });
});

inquiries.post('/:id/resume', async (request, response) => {
  const resumed = await axios({
    method: 'post',
    url: `${PERSONA_API}/inquiries/${request.params.id}/resume`,
    headers,
  });
  response.json({ sessionToken: resumed.data.meta['session-token'] });
});

inquiries.get('/:id', async (request, response) => {
  const inquiry = await axios.get(`${PERSONA_API}/inquiries/${request.params.id}`, { headers });
  response.json({ status: inquiry.data.data.attributes.status });
});
