const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function runReport(reportId: string, jobId: string) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const key = `${jobId}-${attempt}`; // $ no-key-per-attempt#a
    try {
      return await fetch(`https://withpersona.com/api/v1/reports/${reportId}/run`, { // $call POST /reports/{report-id}/run $ no-key-per-attempt#a
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-per-attempt#a
      });
    } catch {
      await pause(1000 * 3 ** attempt);
    }
  }
  throw new Error('report was not run');
}

export async function pauseReport(reportId: string, jobId: string) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    // Made in the loop, yet the same each time.
    const key = `${jobId}-pause`;
    try {
      return await fetch(`https://withpersona.com/api/v1/reports/${reportId}/pause`, { // $call POST /reports/{report-id}/pause
        method: 'POST',
        headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
      });
    } catch {
      await pause(1000 * 3 ** attempt);
    }
  }
  throw new Error('report was not paused');
}
