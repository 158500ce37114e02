// Under every editor: what this is and who could ever see it.

import { IconEye, IconLock } from '@tabler/icons-react';
import classes from './PrivacyLine.module.css';

type Props = {
  /** "Working note" */
  tier: string;
  /** "you alone; on request also the person it is about; a court. Not in reports." */
  sees: string;
  /** `sealed` shows a lock, `open` an eye. */
  kind?: 'open' | 'sealed';
};

export function PrivacyLine({ tier, sees, kind = 'open' }: Props) {
  const Icon = kind === 'sealed' ? IconLock : IconEye;
  return (
    <p className={classes.line} role="note">
      <Icon size={14} stroke={1.5} aria-hidden />
      <span>
        <b>{tier}</b> · {sees}
      </span>
    </p>
  );
}
