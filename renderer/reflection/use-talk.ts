// While the room of a session is open the window may lie beside a call: its page stays visible, without names.

import { useEffect } from 'react';
import type { SessionBrief } from '../../shared/coaching/brief.ts';
import { seatWord, type Programme } from '../../shared/programme/programme.ts';
import { useAppState, useTellTalk } from './data.ts';

/** `planned` minutes while the talk runs, else null. Answers whether somebody may be looking on. */
export function useTalk(planned: number | null): boolean {
  const { tell } = useTellTalk();
  const { data: state } = useAppState();
  useEffect(() => {
    if (planned === null) return undefined;
    void tell({ minutes: Math.min(240, Math.max(5, planned)) }).catch(() => undefined);
    return () => void tell({ minutes: null }).catch(() => undefined);
  }, [planned, tell]);
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
