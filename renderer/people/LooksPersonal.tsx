// Said before anything is stored: which topics look personal, and what that means until the matcher says otherwise.

import { QuietLink } from '../ui/QuietLink.tsx';
import classes from './people.module.css';

type Props = {
  topics: readonly string[];
  /** Where it can be changed at once. */
  onLook?: (() => void) | undefined;
};

export function LooksPersonal({ topics, onLook }: Props) {
  if (topics.length === 0) return null;
  const shown = topics.slice(0, 4).map((topic) => `“${topic}”`);
  const more = topics.length - shown.length;
  return (
    <p className={classes.small} role="status">
      Probably personal: {shown.join(', ')}
      {more > 0 ? ` and ${more} more` : ''}. Such a topic counts only with the person’s own yes and
      is never given as a reason.{' '}
      {onLook ? (
        <QuietLink onGo={onLook}>Check topics</QuietLink>
      ) : (
        'If it is not personal, change it under Topics.'
      )}
    </p>
  );
}
