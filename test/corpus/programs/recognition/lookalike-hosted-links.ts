const VERIFY = 'https://withpersona.com/verify';

export function hostedFlowLink(templateId: string, referenceId: string): string {
  const link = new URL(VERIFY);
  link.searchParams.set('inquiry-template-id', templateId);
  link.searchParams.set('reference-id', referenceId);
  link.searchParams.set('redirect-uri', 'https://example.org/done');
  return link.toString();
}

export async function isReachable(templateId: string) {
  const response = await fetch(`https://withpersona.com/verify?inquiry-template-id=${templateId}`, { method: 'HEAD' });
  return response.ok;
}

export const dashboard = (inquiryId: string) => `https://app.withpersona.com/dashboard/inquiries/${inquiryId}`;

export async function cdn() {
  return fetch('https://cdn.withpersona.com/dist/persona-v5.1.2.js').then((r) => r.text());
}
