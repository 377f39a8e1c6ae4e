// $rules no-client-side-api-key no-hardcoded-api-key
'use client';

import { useState } from 'react';

// The environment id and the template id are no secrets.
const environmentId = process.env.NEXT_PUBLIC_PERSONA_ENVIRONMENT_ID;
const templateId = process.env.NEXT_PUBLIC_PERSONA_TEMPLATE_ID;

export function Link({ referenceId }: { referenceId: string }) {
  const [open, setOpen] = useState(false);
  const url = `https://withpersona.com/verify?environment-id=${environmentId}&inquiry-template-id=${templateId}&reference-id=${referenceId}`;
  return open ? <iframe src={url} title="Persona" /> : <button onClick={() => setOpen(true)}>Verify</button>;
}
