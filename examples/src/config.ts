// Settings of the service, read once from the environment at start-up.

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Missing environment variable ${name}`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 8080),
  personaApiKey: required('PERSONA_API_KEY'),
  personaWebhookSecret: required('PERSONA_WEBHOOK_SECRET'),
  onboardingTemplateId: process.env.PERSONA_TEMPLATE_ID ?? 'itmpl_4yH2dRkq8bVnPz7cWmLs',
  redis: { host: process.env.REDIS_HOST ?? 'localhost', port: 6379 },
};
