'use client';

import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

interface Row {
  id: string;
  name: string;
  status: 'pending' | 'needs_review' | 'approved' | 'declined';
}

type Action =
  | { type: 'loaded'; rows: Row[] }
  | { type: 'changed'; id: string; status: Row['status'] }
  | { type: 'failed'; message: string };

interface State {
  rows: Row[];
  message?: string;
}

function reducer(state: State, action: Action): State {
  switch (action.type) {
    case 'loaded':
      return { rows: action.rows };
    case 'changed':
      return { rows: state.rows.map((row) => (row.id === action.id ? { ...row, status: action.status } : row)) };
    case 'failed':
      return { ...state, message: action.message };
  }
}

/** Everything goes through our own backend, which holds Persona's key. */
async function backend<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/internal/persona${path}`, { ...init, credentials: 'include' });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

const hosted = (inquiryId: string) => `https://withpersona.com/verify?inquiry-id=${encodeURIComponent(inquiryId)}`;
const dashboard = (inquiryId: string) => `https://app.withpersona.com/dashboard/inquiries/${inquiryId}`;

export default function ReviewQueue({ reviewer }: { reviewer: string }) {
  const [state, dispatch] = useReducer(reducer, { rows: [] });
  const [comment, setComment] = useState('');
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);

  const load = useCallback(async () => {
    try {
      dispatch({ type: 'loaded', rows: await backend<Row[]>('/inquiries?status=needs_review') });
    } catch (error) {
      dispatch({ type: 'failed', message: String(error) });
    }
  }, []);

  useEffect(() => {
    void load();
    timer.current = setInterval(load, 15_000);
    return () => clearInterval(timer.current);
  }, [load]);

  const decide = async (id: string, decision: 'approve' | 'decline') => {
    try {
      await backend(`/inquiries/${id}/${decision}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ comment, reviewer }),
      });
      dispatch({ type: 'changed', id, status: decision === 'approve' ? 'approved' : 'declined' });
      setComment('');
    } catch (error) {
      dispatch({ type: 'failed', message: String(error) });
    }
  };

  return (
    <section>
      {state.message && <p role="alert">{state.message}</p>}
      <textarea value={comment} onChange={(event) => setComment(event.target.value)} />
      <ul>
        {state.rows.map((row) => (
          <li key={row.id}>
            {row.name} <a href={dashboard(row.id)}>{row.status}</a> <a href={hosted(row.id)}>resume</a>
            <button onClick={() => decide(row.id, 'approve')}>Approve</button>
            <button onClick={() => decide(row.id, 'decline')}>Decline</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
