import { onBeforeUnmount, ref } from 'vue';
import { useToast } from './useToast';

export function useInquiry() {
  const status = ref<'idle' | 'loading' | 'done'>('idle');
  const inquiryId = ref<string>();
  const toast = useToast();
  const controller = new AbortController();

  onBeforeUnmount(() => controller.abort());

  async function start(templateId: string, referenceId: string) {
    status.value = 'loading';
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $ require-idempotency-key $call POST /inquiries
      method: 'POST',
      headers: {
        Authorization: `Bearer ${import.meta.env.VITE_PERSONA_API_KEY}`, // $ no-client-side-api-key
        'Content-Type': 'application/json',
        'Persona-Version': '2023-01-05',
      },
      body: JSON.stringify({
        data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': referenceId } },
      }),
      signal: controller.signal,
    });
    if (!res.ok) {
      toast.error('Verification could not be started');
      status.value = 'idle';
      return;
    }
    const { data } = await res.json();
    inquiryId.value = data.id;
    status.value = 'done';
  }

  return { status, inquiryId, start };
}
