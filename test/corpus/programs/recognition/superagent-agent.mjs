import request from 'superagent';

const agent = request.agent().set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`).timeout(8000);

const at = (path) => 'https://withpersona.com/api/v1' + path;

export async function disableWebhook(id) {
  await agent.post(at(`/webhooks/${id}/disable`)); // $call POST /webhooks/{webhook-id}/disable $ require-idempotency-key
}

export async function webhook(id) {
  const { body } = await agent.get(at(`/webhooks/${id}`)); // $call GET /webhooks/{webhook-id}
  return body.data;
}

export async function renameWebhook(id, name) {
  const { body } = await agent.patch(at(`/webhooks/${id}`)).send({ data: { attributes: { name } } }); // $call PATCH /webhooks/{webhook-id}
  return body.data;
}
