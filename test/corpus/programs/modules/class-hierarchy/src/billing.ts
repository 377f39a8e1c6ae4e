import { ApiClient } from './base.js';

export class Billing extends ApiClient {
  protected readonly baseUrl = 'https://api.billing.example/v1';

  charge(amount: number) {
    return this.post('/charges', { amount });
  }
}
