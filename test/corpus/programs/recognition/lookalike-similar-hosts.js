// None of these is Persona's API.
const calls = [
  fetch('https://withpersona.com.evil.example/api/v1/inquiries', { method: 'POST' }),
  fetch('https://notwithpersona.com/api/v1/inquiries', { method: 'POST' }),
  fetch('https://withpersona.co/api/v1/inquiries', { method: 'POST' }),
  fetch('https://proxy.example.com/?target=https://withpersona.com/api/v1/inquiries', { method: 'POST' }),
  fetch('https://example.com/withpersona.com/api/v1/inquiries', { method: 'POST' }),
];

Promise.allSettled(calls).then(console.log);
