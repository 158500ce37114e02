// Fallback for refusals: what no form shows beside its button is said in a toast.

import { useEffect } from 'react';
import { Problem } from '../../shared/kernel/problem.ts';
import { showRefusal } from '../ui/feedback/toast.tsx';
import { refusalWords } from './refusal-words.ts';

/** A form that shows a refusal itself catches it; what nobody caught arrives here. */
export function useRefusals(): void {
  useEffect(() => {
    const hear = (event: PromiseRejectionEvent) => {
      if (!(event.reason instanceof Problem)) return;
      event.preventDefault();
      const words = refusalWords(event.reason);
      if (words !== null) showRefusal(words);
    };
    window.addEventListener('unhandledrejection', hear);
    return () => window.removeEventListener('unhandledrejection', hear);
  }, []);
}
