import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { randomUUID } from 'crypto';

const { PERSONA_KEY: apiKey = '' } = process.env;
const v1 = (...segments: string[]) => ['https://api.withpersona.com', 'api', 'v1', ...segments].join('/');

export const handler: APIGatewayProxyHandlerV2 = async ({ rawPath, body, pathParameters }) => {
  const Authorization = `Bearer ${apiKey}`;
  const id = pathParameters?.id ?? '';
  let response: Response;

  switch (true) {
    case rawPath.endsWith('/approve'):
      response = await fetch(v1('inquiries', id, 'approve'), { // $call POST /inquiries/{inquiry-id}/approve
        method: 'POST',
        headers: { Authorization, 'Idempotency-Key': randomUUID() },
        body,
      });
      break;
    case rawPath.endsWith('/decline'):
      response = await fetch(v1('inquiries', id, 'decline'), { method: 'POST', headers: { Authorization }, body }); // $call POST /inquiries/{inquiry-id}/decline $ require-idempotency-key
      break;
    case id !== '':
      response = await fetch(v1('inquiries', id), { headers: { Authorization } }); // $call GET /inquiries/{inquiry-id}
      break;
    default:
      return { statusCode: 404 };
  }
  return { statusCode: response.status, body: await response.text() };
};
