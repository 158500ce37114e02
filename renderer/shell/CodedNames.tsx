// Coded names: while this is shown, every name of every cohort appears as a code, whatever is
// drawn.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { coded, nameFinder, type Named } from '../../shared/people/code-names.ts';
import { usePeople } from '../people/data.ts';
import { useProgrammes } from '../programme/data.ts';
import { codeText } from './coded-text.ts';

export function CodedNames() {
  const { data: programmes } = useProgrammes();
  const [known, setKnown] = useState<ReadonlyMap<string, readonly Named[]>>(new Map());
  const onPeople = useCallback(
    (cohortId: string, people: readonly Named[]) =>
      setKnown((before) => new Map(before).set(cohortId, people)),
    [],
  );
  const people = useMemo(() => [...known.values()].flat(), [known]);
  useEffect(() => {
    const find = nameFinder(people);
    return codeText(document.body, (text) => coded(text, find), find);
  }, [people]);
  return (
    <>
      {programmes
        ?.flatMap(({ cohorts }) => cohorts)
        .map(({ id }) => (
          <NamesOf key={id} cohortId={id} onPeople={onPeople} />
        ))}
    </>
  );
}

function NamesOf({
  cohortId,
  onPeople,
}: {
  cohortId: string;
  onPeople: (cohortId: string, people: readonly Named[]) => void;
}) {
  const { rows } = usePeople(cohortId);
  useEffect(() => onPeople(cohortId, rows), [cohortId, rows, onPeople]);
  return null;
}
