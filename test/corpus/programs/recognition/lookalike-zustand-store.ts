import { create } from 'zustand';

interface PersonaState {
  inquiries: Record<string, string>;
  post: (path: string, value: string) => void;
  request: (command: { method: string; path: string }) => void;
}

const base = 'https://withpersona.com/api/v1';

export const usePersona = create<PersonaState>((set, get) => ({
  inquiries: {},
  post: (path, value) => set(({ inquiries }) => ({ inquiries: { ...inquiries, [path]: value } })),
  request({ method, path }) {
    if (method === 'POST') get().post(`${base}${path}`, 'pending');
  },
}));

export function seed() {
  const persona = usePersona.getState();
  persona.post(`${base}/inquiries`, 'created');
  persona.request({ method: 'POST', path: '/inquiries' });
  for (let attempt = 0; attempt < 3; attempt++) persona.post(`${base}/accounts`, String(attempt));
}
