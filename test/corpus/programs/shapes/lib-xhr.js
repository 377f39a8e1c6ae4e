export function getInquiry(id, cb) {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', 'https://withpersona.com/api/v1/inquiries/' + id);
  xhr.setRequestHeader('Authorization', 'Bearer ' + window.token);
  xhr.onload = () => cb(JSON.parse(xhr.responseText));
  xhr.send(); // $call MISSING: GET /inquiries/{inquiry-id}
}
