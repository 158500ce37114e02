// A field for a time of day, typed as people write it; shown as 09:30 once it is left.

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readTime, timeRefusal } from '../../../shared/kernel/typed-time.ts';

type Props = {
  label: string;
  placeholder: string;
  /** "09:30", empty, or what was typed where that is no time: the caller's check then refuses it. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
};

export function TimeField({ label, placeholder, value, onChange, error }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={typed ?? value}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(readTime(text) ?? text.trim());
      }}
      onBlur={() => setTyped(null)}
      error={error ?? (typed === null ? timeRefusal(value) : undefined)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
