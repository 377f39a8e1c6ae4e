interface KafkaRecord {
  topic: string;
  partition: number;
  offset: string;
  value: string;
}

const keyOf = ({ topic, partition, offset }: KafkaRecord) => `${topic}/${partition}/${offset}`;

export async function consume(record: KafkaRecord): Promise<void> {
  const { workflowId, fields } = JSON.parse(record.value) as { workflowId: string; fields: object };
  const response = await fetch(`https://api.withpersona.com/api/v1/workflows/${workflowId}/trigger`, { // $call POST /workflows/{workflow-id}/trigger
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': keyOf(record),
    },
    body: JSON.stringify({ data: { attributes: { fields } } }),
  });
  if (response.ok) return;
  console.error('workflow was refused', keyOf(record), response.status);
}
