import type { PrismaClient } from '@prisma/client';
import { randomUUID } from 'node:crypto';

interface Profile {
  id: string;
  email: string;
  phone: string | null;
  personaAccountId: string | null;
  personaRequestKey: string | null;
}

interface Account {
  id: string;
  attributes: { 'reference-id': string; 'email-address': string | null };
}

export class PersonaAccounts {
  private readonly root = 'https://api.withpersona.com/api/v1/accounts';

  constructor(
    private readonly prisma: PrismaClient,
    private readonly apiKey: string,
  ) {}

  /** Creates the account of a profile at most once, however often it is called. */
  async upsert(profileId: string): Promise<string> {
    const profile = (await (this.prisma as any).profile.findUniqueOrThrow({ where: { id: profileId } })) as Profile;
    if (profile.personaAccountId) {
      await this.update(profile.personaAccountId, profile);
      return profile.personaAccountId;
    }
    const account = (await this.find(profile.id)) ?? (await this.create(profile, await this.reserveKey(profile)));
    await (this.prisma as any).profile.update({
      where: { id: profile.id },
      data: { personaAccountId: account.id, personaRequestKey: null },
    });
    return account.id;
  }

  private async reserveKey(profile: Profile): Promise<string> {
    if (profile.personaRequestKey) return profile.personaRequestKey;
    const key = randomUUID();
    await (this.prisma as any).profile.update({ where: { id: profile.id }, data: { personaRequestKey: key } });
    return key;
  }

  private attributes(profile: Profile) {
    return {
      'reference-id': profile.id,
      'email-address': profile.email,
      ...(profile.phone === null ? undefined : { 'phone-number': profile.phone }),
    };
  }

  private async find(referenceId: string): Promise<Account | undefined> {
    const query = new URLSearchParams({ 'filter[reference-id]': referenceId });
    const response = await fetch(`${this.root}?${query}`, { headers: this.headers() }); // $call GET /accounts
    const { data } = await this.read<{ data: Account[] }>(response);
    return data[0];
  }

  private async create(profile: Profile, key: string): Promise<Account> {
    const response = await fetch(this.root, { // $call POST /accounts
      method: 'POST',
      headers: this.headers({ 'Idempotency-Key': key }),
      body: JSON.stringify({ data: { attributes: this.attributes(profile) } }),
    });
    if (response.status === 409) {
      const existing = await this.find(profile.id);
      if (existing) return existing;
    }
    return (await this.read<{ data: Account }>(response)).data;
  }

  private async update(accountId: string, profile: Profile): Promise<void> {
    const response = await fetch(`${this.root}/${accountId}`, { // $call PATCH /accounts/{account-id}
      method: 'PATCH',
      headers: this.headers(),
      body: JSON.stringify({ data: { attributes: this.attributes(profile) } }),
    });
    await this.read(response);
  }

  private headers(extra?: Record<string, string>): Record<string, string> {
    return { Authorization: `Bearer ${this.apiKey}`, 'Content-Type': 'application/json', ...extra };
  }

  private async read<T>(response: Response): Promise<T> {
    if (response.ok) return (await response.json()) as T;
    throw new Error(`Persona answered ${response.status} (${response.headers.get('Request-Id')})`);
  }
}
