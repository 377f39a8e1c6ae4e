// server/api/verify.post.ts of a Nuxt application
export default defineEventHandler(async (event) => {
  const { personaApiKey, personaTemplateId } = useRuntimeConfig(event);
  const { userId } = await readBody<{ userId: string }>(event);

  const inquiry = await $fetch<{ data: { id: string } }>('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'POST',
    headers: { authorization: `Bearer ${personaApiKey}`, 'key-inflection': 'camel' },
    body: { data: { attributes: { inquiryTemplateId: personaTemplateId, referenceId: userId } } },
  });

  return { inquiryId: inquiry.data.id };
});
