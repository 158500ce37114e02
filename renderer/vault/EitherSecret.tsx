// One of the two secrets, as the person chooses: the passphrase or the recovery key.

import { SegmentedControl, Textarea } from '@mantine/core';
import { SecretField } from '../ui/SecretField.tsx';
import classes from './vault.module.css';

export type TypedSecret = { readonly kind: 'passphrase' | 'recoveryKey'; readonly text: string };
export const noSecret: TypedSecret = { kind: 'passphrase', text: '' };

/** As the vault's calls take it. */
export function asGiven({
  kind,
  text,
}: TypedSecret): { passphrase: string } | { recoveryKey: string } {
  return kind === 'passphrase' ? { passphrase: text } : { recoveryKey: text };
}

type Props = {
  readonly value: TypedSecret;
  readonly onChange: (value: TypedSecret) => void;
  /** Whose secret it is: "of that time". */
  readonly of: string;
  readonly error?: string | undefined;
};

const kinds = [
  { value: 'passphrase', label: 'Passphrase' },
  { value: 'recoveryKey', label: 'Recovery key' },
];

export function EitherSecret({ value, onChange, of, error }: Props) {
  const typed = (text: string) => onChange({ ...value, text });
  return (
    <>
      <SegmentedControl
        aria-label="Open with"
        data={kinds}
        value={value.kind}
        onChange={(kind) => onChange({ kind: kind as TypedSecret['kind'], text: '' })}
      />
      {value.kind === 'passphrase' ? (
        <SecretField
          label={`Passphrase ${of}`}
          data-autofocus
          autoComplete="off"
          value={value.text}
          onChange={(event) => typed(event.currentTarget.value)}
          error={error}
          visibilityToggleButtonProps={{ 'aria-label': 'Show what you typed' }}
        />
      ) : (
        <Textarea
          label={`Recovery key ${of}`}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          autosize
          minRows={2}
          classNames={{ input: classes.mono ?? '' }}
          value={value.text}
          onChange={(event) => typed(event.currentTarget.value)}
          error={error}
        />
      )}
    </>
  );
}
