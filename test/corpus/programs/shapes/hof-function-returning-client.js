module.exports = function createPersona(opts) {
  const baseUrl = opts.baseUrl || 'https://withpersona.com/api/v1';
  function headers(extra) {
    return Object.assign({ Authorization: 'Bearer ' + opts.apiKey }, extra);
  }
  return {
    getInquiry: (id) => fetch(`${baseUrl}/inquiries/${id}`, { headers: headers() }), // $call GET /inquiries/{inquiry-id}
    createInquiry(attrs, key) {
      return fetch(`${baseUrl}/inquiries`, { method: 'POST', headers: headers({ 'Idempotency-Key': key }), body: JSON.stringify(attrs) }); // $call POST /inquiries
    },
    redo(id) {
      return fetch(baseUrl + '/inquiries/' + id + '/resume', { method: 'POST', headers: headers() }); // $call POST /inquiries/{inquiry-id}/resume $ require-idempotency-key
    },
  };
};
