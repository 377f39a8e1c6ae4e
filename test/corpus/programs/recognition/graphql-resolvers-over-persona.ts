import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { randomUUID } from 'node:crypto';

interface Context {
  viewer: { id: string; roles: string[] };
  requestId: string;
  persona: PersonaSource;
}

interface Item {
  id: string;
  type: string;
  attributes: Record<string, any>;
  relationships?: Record<string, { data: { id: string } | null }>;
}

export class PersonaSource {
  readonly inquiry: DataLoader<string, Item | null>;

  constructor(private readonly token = process.env.PERSONA_API_KEY!) {
    this.inquiry = new DataLoader((ids) => Promise.all(ids.map((id) => this.load(id))), { maxBatchSize: 10 });
  }

  private async load(id: string): Promise<Item | null> {
    const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
      headers: { Authorization: `Bearer ${this.token}` },
    });
    if (response.status === 404) return null;
    if (!response.ok) throw new GraphQLError('Persona is not available', { extensions: { status: response.status } });
    return (await response.json()).data;
  }

  async list(referenceId: string): Promise<Item[]> {
    const url = new URL('https://api.withpersona.com/api/v1/inquiries');
    url.searchParams.set('filter[reference-id]', referenceId);
    const response = await fetch(url, { headers: { Authorization: `Bearer ${this.token}` } }); // $call GET /inquiries
    if (!response.ok) throw new GraphQLError('Persona is not available');
    return (await response.json()).data;
  }

  async create(attributes: object, key: string): Promise<Item> {
    const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      body: JSON.stringify({ data: { attributes } }),
    });
    const body = await response.json();
    if (!response.ok) throw new GraphQLError(body.errors[0].title, { extensions: { code: 'BAD_USER_INPUT' } });
    return body.data;
  }

  async comment(id: string, decision: 'approve' | 'decline', comment: string): Promise<Item> {
    const init: RequestInit = {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ meta: { comment } }),
    };
    const response =
      decision === 'approve'
        ? await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, init) // $call POST /inquiries/{inquiry-id}/approve
        : await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, init); // $call POST /inquiries/{inquiry-id}/decline
    if (!response.ok) throw new GraphQLError(`cannot ${decision} ${id}`);
    return (await response.json()).data;
  }
}

export const resolvers = {
  Query: {
    inquiry: (_: unknown, { id }: { id: string }, { persona }: Context) => persona.inquiry.load(id),
    myInquiries: (_: unknown, __: unknown, { persona, viewer }: Context) => persona.list(viewer.id),
  },
  Mutation: {
    startInquiry: (_: unknown, { templateId }: { templateId: string }, { persona, viewer, requestId }: Context) =>
      persona.create({ 'inquiry-template-id': templateId, 'reference-id': viewer.id }, `gql-${requestId}`),
    decide: async (_: unknown, { id, approve, comment }: { id: string; approve: boolean; comment: string }, { persona, viewer }: Context) => {
      if (!viewer.roles.includes('reviewer')) throw new GraphQLError('forbidden');
      const item = await persona.comment(id, approve ? 'approve' : 'decline', comment);
      persona.inquiry.clear(id).prime(id, item);
      return item;
    },
  },
  Inquiry: {
    status: ({ attributes }: Item) => attributes['status'],
    account: ({ relationships }: Item) => relationships?.['account']?.data?.id ?? null,
  },
};
