import { PrismaClient } from '@prisma/client';
import { hc } from 'hono/client';
import type { Backend } from '../backend';

const prisma = new PrismaClient();
const api = hc<Backend>(process.env.BACKEND_URL!);

export async function adopt(personaId: string) {
  const persona = await prisma.persona.create({ data: { id: personaId, source: 'https://withpersona.com/api/v1/accounts' } });
  await prisma.persona.update({ where: { id: persona.id }, data: { headers: { 'Idempotency-Key': persona.id } } });
  const res = await api.inquiries.$post({ json: { data: { attributes: { 'reference-id': persona.id } } } });
  return res.json();
}

export const remove = (id: string) => api.inquiries[':id'].$delete({ param: { id } });
