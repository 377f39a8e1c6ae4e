// The public HTTP API of the service: mounts the routers and turns errors into answers.
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { config } from '../config';
import { PersonaError } from '../persona/errors';
import { applications } from './applications';
import { inquiries } from './inquiries';
import { webhooks } from './webhooks';

const app = express();

// Webhook signatures cover the raw bytes, so this router reads its own body.
app.use('/webhooks', webhooks);
app.use(express.json());
app.use('/applications', applications);
app.use('/inquiries', inquiries);

app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
  if (error instanceof PersonaError) {
    response.status(error.status === 429 ? 503 : 502).json({ error: error.title });
    return;
  }
  console.error(error);
  response.status(500).json({ error: 'Internal error' });
});

app.listen(config.port, () => {
  console.log(`northwind-kyc listens on ${config.port}`);
});
