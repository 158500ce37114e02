// Talk mode: during a session the window may lie beside a call, so its page stays visible, without
// names.

import { useEffect } from 'react';
import type { SessionBrief } from '../../shared/coaching/brief.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useAppState } from '../api/app.ts';
import { useSetTalk } from './data.ts';

/** `planned` minutes while the talk runs, else null. Answers whether somebody may be looking on. */
export function useTalk(planned: number | null): boolean {
  const { send } = useSetTalk();
  const { data: state } = useAppState();
  useEffect(() => {
    if (planned === null) return undefined;
    void send({ minutes: Math.min(240, Math.max(5, planned)) }).catch(() => undefined);
    return () => void send({ minutes: null }).catch(() => undefined);
  }, [planned, send]);
  return planned !== null && state?.curtain === 'talk';
}

/** The same brief with the words for the seats in the place of names. */
export function withoutNames(brief: SessionBrief, programme: Programme): SessionBrief {
  return {
    ...brief,
    junior: { ...brief.junior, name: seatWord(programme, 'junior') },
    senior: { ...brief.senior, name: seatWord(programme, 'senior') },
  };
}
