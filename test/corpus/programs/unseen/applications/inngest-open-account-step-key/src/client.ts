import { EventSchemas, Inngest } from 'inngest';

type Events = {
  'user/signed.up': { data: { userId: string } };
};

export const inngest = new Inngest({
  id: 'accounts',
  schemas: new EventSchemas().fromRecord<Events>(),
});
