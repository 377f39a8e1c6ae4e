import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '@prisma/client';

export interface KeyStore {
  claim(scope: string): Promise<string>;
  release(scope: string): Promise<void>;
}

export class PrismaKeyStore implements KeyStore {
  constructor(private readonly prisma: PrismaClient) {}

  async claim(scope: string): Promise<string> {
    const row = await this.prisma.idempotencyKey.upsert({
      where: { scope },
      update: {},
      create: { scope, value: randomUUID() },
    });
    return row.value;
  }

  async release(scope: string): Promise<void> {
    await this.prisma.idempotencyKey.delete({ where: { scope } });
  }
}
