import { onBeforeUnmount, ref } from 'vue';
import Persona from 'persona';
import { useToast } from './useToast';

export function useInquiry() {
  const status = ref<'idle' | 'loading' | 'done'>('idle');
  const toast = useToast();
  const controller = new AbortController();

  onBeforeUnmount(() => controller.abort());

  async function start(templateId: string) {
    status.value = 'loading';
    const res = await fetch('/api/v1/inquiries', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ templateId }),
      signal: controller.signal,
    });
    if (!res.ok) {
      toast.error('Verification could not be started');
      status.value = 'idle';
      return;
    }
    const { inquiryId, sessionToken } = await res.json();
    const client = new Persona.Client({
      inquiryId,
      sessionToken,
      environmentId: import.meta.env.VITE_PERSONA_ENVIRONMENT_ID,
      onReady: () => client.open(),
      onComplete: () => (status.value = 'done'),
    });
  }

  return { status, start };
}
