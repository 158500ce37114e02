// Search as a page: notes by their words with the hit marked, people and pairs by name.

import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Page } from '../ui/layout/Page.tsx';
import { useFound } from './data.ts';
import { FoundList } from './FoundList.tsx';
import { useFocusWalk } from './use-focus-walk.ts';
import classes from './insights.module.css';

// Coming back from a note, one finds what one was looking for. Held by this window alone, which a
// lock throws away.
let lastTyped = '';

export default function SearchScreen() {
  const [typed, setTyped] = useState(lastTyped);
  const [asked] = useDebouncedValue(typed, 80);
  const { data: found, error } = useFound(asked);
  const { ref, step } = useFocusWalk<HTMLDivElement>();
  const toResults = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(1);
  };
  const field = useRef<HTMLInputElement>(null);
  // One came here to type, and the palette that led here gives its focus back a moment later.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  const change = (text: string) => {
    lastTyped = text;
    setTyped(text);
  };
  return (
    <Page title="Search" width="reading">
      <TextInput
        className={classes.field ?? ''}
        label="Find notes, people and pairs"
        description="Words or their beginnings; a phrase in “quotation marks”. Private reflections are never found."
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={toResults}
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
        ref={field}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
      />
      <div ref={ref} className={classes.results} aria-live="polite">
        {error ? <p className={classes.quiet}>{error.message}</p> : null}
        {asked.trim() !== '' && found ? <FoundList found={found} /> : null}
      </div>
    </Page>
  );
}
