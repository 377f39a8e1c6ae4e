import { createHash } from 'node:crypto';
import { flags } from '../flags';
import { OnfidoProvider } from './onfido';

export interface IdvProvider {
  start(input: { applicationId: string; referenceId: string }): Promise<{ externalId: string }>;
}

const HOSTS = {
  us: 'https://api.withpersona.com',
  legacy: 'https://withpersona.com',
} as const;

class PersonaProvider implements IdvProvider {
  private get origin() {
    return flags.isOn('persona-legacy-host') ? HOSTS.legacy : HOSTS.us;
  }

  async start({ applicationId, referenceId }: { applicationId: string; referenceId: string }) {
    const body = JSON.stringify({
      data: {
        attributes: {
          'inquiry-template-id': process.env.PERSONA_TEMPLATE_ID,
          'reference-id': referenceId,
        },
      },
    });
    const res = await fetch(`${this.origin}/api/v1/inquiries`, { // $call POST /inquiries
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2023-01-05',
        'Idempotency-Key': createHash('sha256').update(`${applicationId}|${body}`).digest('hex'),
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`persona: ${res.status}`);
    const { data } = await res.json();
    return { externalId: data.id as string };
  }

  async cancel(externalId: string) {
    const res = await fetch(`${this.origin}/api/v1/inquiries/${externalId}/expire`, { // $ require-idempotency-key require-api-version require-request-timeout $call POST /inquiries/{inquiry-id}/expire
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    });
    if (!res.ok && res.status !== 409) throw new Error(`persona: ${res.status}`);
  }
}

export function getProvider(): IdvProvider {
  return flags.isOn('persona') ? new PersonaProvider() : new OnfidoProvider();
}
