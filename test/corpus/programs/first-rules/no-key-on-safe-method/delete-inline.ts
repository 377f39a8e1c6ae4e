const persona = 'https://withpersona.com/api/v1';

export async function redactAccount(accountId: string, requestId: string): Promise<void> {
  const response = await fetch(`${persona}/accounts/${accountId}`, { // $call DELETE /accounts/{account-id} $ no-key-on-safe-method#a
    method: 'DELETE',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': requestId, // $ no-key-on-safe-method#a
    },
  });
  if (!response.ok && response.status !== 404) throw new Error(`redaction failed: ${response.status}`);
}

export async function redactBiometrics(transactionId: string, requestId: string): Promise<void> {
  const response = await fetch(`${persona}/transactions/${transactionId}/redact-biometrics`, { // $call POST /transactions/{transaction-id}/redact-biometrics
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': requestId,
    },
  });
  if (!response.ok) throw new Error(`redaction failed: ${response.status}`);
}
