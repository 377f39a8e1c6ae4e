import { randomUUID } from 'node:crypto';

type Command =
  | { type: 'approve'; inquiryId: string; commandId: string }
  | { type: 'decline'; inquiryId: string; commandId: string }
  | { type: 'tag'; inquiryId: string; name: string; commandId: string };

function toRequest(command: Command): { path: string; body?: object } {
  switch (command.type) {
    case 'approve':
    case 'decline':
      return { path: `/inquiries/${command.inquiryId}/${command.type}` };
    case 'tag':
      return { path: `/inquiries/${command.inquiryId}/add-tag`, body: { meta: { 'tag-name': command.name } } };
    default: {
      const never: never = command;
      throw new Error(`unknown command ${JSON.stringify(never)}`);
    }
  }
}

export async function execute(command: Command) {
  const { path, body } = toRequest(command);
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': command.commandId,
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${command.type}: ${res.status}`);
}

export const approveAll = async (ids: string[]) => {
  for (const inquiryId of ids) {
    await execute({ type: 'approve', inquiryId, commandId: randomUUID() });
  }
};
