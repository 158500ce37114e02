// Which template a session follows, what it asks, and the way to change that for this session alone.

import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Attends, SessionDraft } from '../../shared/coaching/session.ts';
import {
  minutesOf,
  pairTemplates,
  templateOf,
  type Prompt,
} from '../../shared/coaching/templates.ts';
import { QuietLink } from '../ui/QuietLink.tsx';
import { PromptsEditor } from './PromptsEditor.tsx';
import classes from './reflection.module.css';

type Chosen = Pick<SessionDraft, 'templateKey' | 'minutes' | 'attends'> & {
  readonly prompts: readonly Prompt[];
};
type Props = {
  value: Chosen;
  onChange: (part: { templateKey?: string; minutes?: number; prompts?: Prompt[] }) => void;
  words: Readonly<Record<'junior' | 'senior', string>>;
  error: string | undefined;
};

const same = (one: readonly Prompt[], other: readonly Prompt[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export function TemplateFields({ value, onChange, words, error }: Props) {
  const template = templateOf(value.templateKey);
  const own = template !== null && !same(value.prompts, template.prompts);
  const [editing, setEditing] = useState(own);
  const choose = (key: string | null) => {
    const chosen = templateOf(key ?? '');
    if (chosen)
      onChange({
        templateKey: chosen.key,
        minutes: minutesOf(chosen.prompts),
        prompts: [...chosen.prompts],
      });
  };
  const together = minutesOf(value.prompts);
  return (
    <>
      <Select
        label="Template"
        allowDeselect={false}
        value={value.templateKey}
        data={pairTemplates.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={choose}
      />
      <div className={classes.hint}>
        {template ? (
          <p>
            {template.use} {suitsWords(template.suits, value.attends, words)}
          </p>
        ) : null}
        {editing || error ? (
          <PromptsEditor
            prompts={value.prompts}
            onChange={(prompts) => onChange({ prompts })}
            error={error}
          />
        ) : (
          <ol>
            {value.prompts.map((prompt, at) => (
              <li key={at}>
                <bdi>{prompt.text}</bdi> <span className={classes.soft}>{prompt.minutes} min</span>
              </li>
            ))}
          </ol>
        )}
        {together === value.minutes ? null : (
          <p className={classes.soft}>
            Together they take {together} of {value.minutes} minutes.
          </p>
        )}
        {template?.after ? (
          <p className={classes.soft}>
            After the model of {template.after}, in our own words
            {own ? ', changed by you for this session' : ''}.
          </p>
        ) : null}
        {editing ? null : (
          <p>
            <QuietLink onGo={() => setEditing(true)}>Change the questions</QuietLink>
          </p>
        )}
        {template && own ? (
          <p>
            <QuietLink onGo={() => onChange({ prompts: [...template.prompts] })}>
              As in the template again
            </QuietLink>
          </p>
        ) : null}
      </div>
    </>
  );
}

function suitsWords(
  suits: 'junior' | 'senior' | 'both' | 'alone' | null,
  attends: Attends,
  words: Props['words'],
): string {
  if (suits === 'alone' && attends === 'both') return 'It is written for one person alone.';
  if (suits === 'both' && attends !== 'both') return 'It is written for both together.';
  if ((suits === 'junior' || suits === 'senior') && attends !== suits)
    return `It is written for the ${words[suits].toLowerCase()} alone.`;
  return '';
}
