import type { APIRoute } from 'astro';
import { PERSONA_API_KEY, PERSONA_TEMPLATE } from 'astro:env/server';

function logged(_: unknown, name: string, descriptor: PropertyDescriptor) {
  const inner = descriptor.value;
  descriptor.value = async function (...args: unknown[]) {
    console.time(name);
    try {
      return await inner.apply(this, args);
    } finally {
      console.timeEnd(name);
    }
  };
}

class Gateway {
  @logged
  async begin(reference: string) {
    const init = { method: 'POST', headers: { Authorization: `Bearer ${PERSONA_API_KEY}` }, body: '' };
    init.body = JSON.stringify({ data: { attributes: { 'inquiry-template-id': PERSONA_TEMPLATE, 'reference-id': reference } } });
    return fetch('https://withpersona.com/api/v1/inquiries', init); // $call POST /inquiries $ require-idempotency-key
  }

  @logged
  async template() {
    return fetch(`https://withpersona.com/api/v1/inquiry-templates/${PERSONA_TEMPLATE}`, { // $call GET /inquiry-templates/{inquiry-template-id}
      headers: { Authorization: `Bearer ${PERSONA_API_KEY}` },
    });
  }
}

const gateway = new Gateway();

export const POST: APIRoute = async ({ locals }) => {
  const reply = await gateway.begin((locals as any).user.id);
  return new Response(reply.body, { status: reply.status });
};

export const GET: APIRoute = async () => new Response((await gateway.template()).body);
