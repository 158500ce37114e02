// A field for a passphrase. The kit's own says by colour alone that something is wrong with it;
// this one tells screen readers too.

import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useId } from 'react';

export function SecretField(props: PasswordInputProps) {
  const own = useId();
  const id = props.id ?? own;
  const wrong = Boolean(props.error);
  return (
    <PasswordInput
      {...props}
      id={id}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? `${id}-error` : props['aria-describedby']}
    />
  );
}
