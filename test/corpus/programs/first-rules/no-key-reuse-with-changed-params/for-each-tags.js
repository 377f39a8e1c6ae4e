const headers = (key) => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key });

export function tagCase(caseId, tags, requestId) {
  tags.forEach(async (tag) => {
    await fetch(`https://withpersona.com/api/v1/cases/${caseId}/add-tag`, { // $call POST /cases/{case-id}/add-tag $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: headers(requestId), // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ meta: { 'tag-name': tag } }),
    });
  });
}

export function tagCaseByTag(caseId, tags, requestId) {
  tags.forEach(async (tag) => {
    await fetch(`https://withpersona.com/api/v1/cases/${caseId}/add-tag`, { // $call POST /cases/{case-id}/add-tag
      method: 'POST',
      headers: headers(`${requestId}:${tag}`),
      body: JSON.stringify({ meta: { 'tag-name': tag } }),
    });
  });
}
