import { inject, injectable } from 'tsyringe';
import type { IdentityPort } from './ports';
import { Transport } from './transport';

@injectable()
export class PersonaAdapter implements IdentityPort {
  constructor(@inject(Transport) private readonly transport: Transport) {}

  async open({ requestId, subject }: { requestId: string; subject: string }) {
    const created = await this.transport.send<{ data: { id: string } }>({ // $call POST /inquiries
      verb: 'POST',
      resource: 'inquiries',
      payload: {
        data: {
          attributes: { 'inquiry-template-id': process.env.TEMPLATE_ID, 'reference-id': subject },
        },
      },
      dedupe: requestId,
    });
    return created.data.id;
  }

  async reject(id: string) {
    await this.transport.send({ verb: 'POST', resource: `inquiries/${id}/decline` }); // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/decline
  }
}
