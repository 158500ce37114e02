// Page colour and the pin, over everything, at once.

import { LinkingPin } from '../ui/LinkingPin.tsx';
import classes from './Curtain.module.css';

type Props = { label: string; onOpen?: (() => void) | undefined };

export function Curtain({ label, onOpen }: Props) {
  return (
    <div className={classes.curtain} role="dialog" aria-modal aria-label={label} onClick={onOpen}>
      <LinkingPin size={44} />
    </div>
  );
}
