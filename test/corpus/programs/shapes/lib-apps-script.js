function createInquiry(referenceId) {
  var key = PropertiesService.getScriptProperties().getProperty('PERSONA_API_KEY');
  var response = UrlFetchApp.fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ require-idempotency-key
    method: 'post',
    contentType: 'application/json',
    headers: { Authorization: 'Bearer ' + key },
    payload: JSON.stringify({ data: { attributes: { 'reference-id': referenceId } } }),
    muteHttpExceptions: true,
  });
  return JSON.parse(response.getContentText());
}
function listInquiries() {
  return UrlFetchApp.fetch('https://withpersona.com/api/v1/inquiries', { headers: { Authorization: 'Bearer x' } }).getContentText(); // $call GET /inquiries
}
function approve(id) {
  UrlFetchApp.fetch('https://withpersona.com/api/v1/inquiries/' + id + '/approve', { method: 'POST', headers: { 'Idempotency-Key': Utilities.getUuid() } }); // $call POST /inquiries/{inquiry-id}/approve
}
