type Step = { kind: 'approve' | 'decline' | 'skip'; inquiry: string };

const headersFor = (key: string) => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }); // $ no-key-reuse-with-changed-params#a

export async function play(steps: Step[]) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  next: for (const step of steps) {
    switch (step.kind) {
      case 'skip':
        continue next;
      case 'approve':
      case 'decline':
        await fetch(`https://withpersona.com/api/v1/inquiries/${step.inquiry}/mark-for-review`, { method: 'POST', headers: headersFor(key) }); // $call POST /inquiries/{inquiry-id}/mark-for-review $ no-key-reuse-with-changed-params#a
    }
  }
}

export async function playEach(steps: Step[]) {
  next: for (const step of steps) {
    const key = crypto.randomUUID();
    switch (step.kind) {
      case 'skip':
        continue next;
      default:
        await fetch(`https://withpersona.com/api/v1/inquiries/${step.inquiry}/mark-for-review`, { method: 'POST', headers: headersFor(key) }); // $call POST /inquiries/{inquiry-id}/mark-for-review
    }
  }
}
