import { Hono } from 'hono';

const encoder = new TextEncoder();

class SignatureVerifier {
  private readonly keys: Promise<CryptoKey[]>;

  constructor(secrets: string[]) {
    this.keys = Promise.all(
      secrets.map((secret) =>
        crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']),
      ),
    );
  }

  async verify(header: string, body: string): Promise<boolean> {
    const keys = await this.keys;
    for (const set of header.trim().split(/\s+/)) {
      const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(set) ?? [];
      if (!t || !v1) continue;
      const signature = Uint8Array.from(v1.match(/../g)!, (byte) => Number.parseInt(byte, 16));
      for (const key of keys) {
        if (await crypto.subtle.verify('HMAC', key, signature, encoder.encode(`${t}.${body}`))) return true;
      }
    }
    return false;
  }
}

const verifier = new SignatureVerifier((process.env.PERSONA_WEBHOOK_SECRETS ?? '').split(','));
export const app = new Hono();

app.post('/webhooks/persona', async (c) => {
  const body = await c.req.text();
  if (!(await verifier.verify(c.req.header('Persona-Signature') ?? '', body))) return c.body(null, 401);
  const { data } = JSON.parse(body);
  console.log('event', data.id, data.attributes.name);
  return c.body(null, 204);
});
