'use server';

import { cookies } from 'next/headers';
import { revalidatePath } from 'next/cache';
import { startInquiry } from '../lib/idv';
import { currentUser } from '../lib/session';

export interface State {
  error?: string;
  inquiryId?: string;
}

export async function startVerification(_previous: State, form: FormData): Promise<State> {
  const user = await currentUser(await cookies());
  const submissionId = form.get('submissionId');
  if (!user || typeof submissionId !== 'string') return { error: 'bad_request' };
  const inquiryId = await startInquiry(user.id, submissionId);
  revalidatePath('/verify');
  return inquiryId ? { inquiryId } : { error: 'unavailable' };
}
