// What takes longer than half a second: what is being done, how far, and Cancel.

import { useRunningCalls } from '../api/app.ts';
import { ProgressBar } from '../ui/feedback/ProgressBar.tsx';
import { useCancelWork } from './data.ts';
import classes from './Working.module.css';

export function Working() {
  const { data: works } = useRunningCalls();
  const { send: cancel } = useCancelWork();
  if (!works || works.length === 0) return null;
  return (
    <div className={classes.working}>
      {works.map(({ id, label, fraction }) => (
        <ProgressBar
          key={id}
          busy
          label={label}
          done={fraction}
          onCancel={() => void cancel({ id })}
        />
      ))}
    </div>
  );
}
