// What the vault is busy with, in its own words, once it takes longer than half a second.

import { useShownAfter } from '../ui/feedback/use-shown-after.ts';
import classes from './vault.module.css';

type Props = {
  readonly busy: boolean;
  readonly work: { readonly label: string } | null;
  readonly otherwise?: string;
};

export function WaitLine({
  busy,
  work,
  otherwise = 'Working out the key from your passphrase',
}: Props) {
  const shown = useShownAfter(busy, 500);
  return (
    <p className={classes.wait} role="status">
      {shown ? (work?.label ?? otherwise) : ''}
    </p>
  );
}
