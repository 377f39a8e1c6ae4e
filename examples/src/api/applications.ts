// Starts the identity check of an application: one Persona account, one inquiry.
import { Router } from 'express';
import { config } from '../config';
import { PersonaClient } from '../persona/client';
import { withRetries } from '../persona/retry';

const persona = new PersonaClient(config.personaApiKey);

export const applications = Router();

applications.post('/:applicationId/check', async (request, response) => {
  const { applicationId } = request.params;

  const account = await withRetries((key) => persona.createAccount(applicationId, key));
  const inquiry = await withRetries((key) =>
    persona.createInquiry(
      { templateId: config.onboardingTemplateId, accountId: account.data.id },
      key,
    ),
  );

  response.status(201).json({ inquiryId: inquiry.data.id, status: inquiry.data.attributes.status });
});

applications.get('/:applicationId/check/:inquiryId', async (request, response) => {
  const inquiry = await persona.getInquiry(request.params.inquiryId);
  response.json({ status: inquiry.data.attributes.status });
});
