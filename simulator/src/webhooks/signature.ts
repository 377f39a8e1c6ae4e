/**
 * Signs a delivery as Persona does: one `t=…,v1=…` for each secret that is valid, two while a secret is being rotated.
 */
import { createHmac } from 'node:crypto';
import { WEBHOOK_SIGNATURE } from '@persona-lint/api';

/** `seconds` since 1970; `body` exactly as it is sent. */
export function sign(body: string, secrets: readonly string[], seconds: number): string {
  return secrets
    .map((secret) => {
      const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
      return `t=${seconds},v1=${digest}`;
    })
    .join(WEBHOOK_SIGNATURE.setSeparator);
}
