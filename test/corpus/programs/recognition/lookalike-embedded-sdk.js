import Persona from 'persona';

const client = new Persona.Client({
  templateId: 'itmpl_abc123',
  environmentId: 'env_abc123',
  host: 'https://withpersona.com',
  referenceId: window.currentUser.id,
  onReady: () => client.open(),
  onComplete: ({ inquiryId, status }) => {
    navigator.sendBeacon('/kyc/completed', JSON.stringify({ inquiryId, status }));
  },
  onError: (error) => console.error('https://withpersona.com/api/v1/inquiries', error),
});
