#!/usr/bin/env node
import { setTimeout as delay } from 'node:timers/promises';

// Fills the sandbox with a few inquiries for demos.
const KEY = 'persona_sandbox_9f1c2b34-7a6d-4e21-b0c8-53de1a7f4c60'; // $ no-hardcoded-api-key
const TEMPLATE = process.argv[2] ?? 'itmpl_Ygs16MKTkA6obnF8C3Rb17dm';
const people = ['ada', 'grace', 'edsger', 'barbara'];

for (const [index, person] of people.entries()) {
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-api-version require-request-timeout
    method: 'POST',
    headers: {
      Authorization: `Bearer ${KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': `${crypto.randomUUID()}`,
    },
    body: JSON.stringify({
      data: {
        attributes: { 'inquiry-template-id': TEMPLATE, 'reference-id': `demo-${person}-${index}` },
      },
    }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    console.error(person, errors.map((e) => e.title).join(', '));
    process.exit(1);
  }
  console.log(person, data.id);
  await delay(250);
}
