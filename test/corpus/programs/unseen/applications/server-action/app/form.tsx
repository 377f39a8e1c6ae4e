'use client';

import { useActionState, useId, useState } from 'react';
import { startVerification, type State } from './actions';

export function VerifyForm() {
  const [submissionId] = useState(() => crypto.randomUUID());
  const [state, action, pending] = useActionState<State, FormData>(startVerification, {});
  const id = useId();
  return (
    <form action={action} id={id}>
      <input type="hidden" name="submissionId" value={submissionId} />
      {state.error ? <p role="alert">{state.error}</p> : null}
      <button disabled={pending}>Verify</button>
    </form>
  );
}
