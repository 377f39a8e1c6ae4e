import { ApiResource } from './api-resource.js';
import { HttpError } from './http-error.js';

export class Accounts extends ApiResource {
  async ensure(referenceId: string, idempotencyKey: string): Promise<string | undefined> {
    try {
      const created = await this.call<{ data: { id: string } }>({ // $call POST /accounts
        method: 'POST',
        path: '/accounts',
        json: { data: { attributes: { 'reference-id': referenceId } } },
        idempotencyKey,
      });
      return created.data.id;
    } catch (error) {
      if (error instanceof HttpError && error.isConflict) return this.find(referenceId);
      throw error;
    }
  }

  async find(referenceId: string): Promise<string | undefined> {
    const query = new URLSearchParams({ 'filter[reference-id]': referenceId });
    const list = await this.call<{ data: { id: string }[] }>({ path: `/accounts?${query}` }); // $call GET /accounts
    return list.data[0]?.id;
  }
}
