// The questions of one session with their minutes: changed, added, taken away, moved up. The
// template itself stays as it is.

import { ActionIcon, Button, Input, NumberInput, Textarea } from '@mantine/core';
import { IconArrowUp, IconX } from '@tabler/icons-react';
import { longestPrompt, mostPrompts, type Prompt } from '../../shared/coaching/templates.ts';
import classes from './session.module.css';

type Props = {
  prompts: readonly Prompt[];
  onChange: (prompts: Prompt[]) => void;
  error: string | undefined;
};

export function PromptsEditor({ prompts, onChange, error }: Props) {
  const set = (place: number, part: Partial<Prompt>) =>
    onChange(prompts.map((prompt, at) => (at === place ? { ...prompt, ...part } : prompt)));
  const moveUp = (place: number) =>
    onChange(
      prompts.map(
        (prompt, at) => prompts[at === place ? at - 1 : at === place - 1 ? at + 1 : at] ?? prompt,
      ),
    );
  return (
    <div role="group" aria-label="Questions of this session" className={classes.questions}>
      {prompts.map((prompt, place) => (
        <div key={place} className={classes.question}>
          <Textarea
            autoComplete="off"
            aria-label={`Question ${place + 1}`}
            autosize
            minRows={1}
            maxLength={longestPrompt}
            dir="auto"
            value={prompt.text}
            error={error !== undefined && prompt.text.trim() === ''}
            onChange={(event) => set(place, { text: event.currentTarget.value })}
          />
          <NumberInput
            aria-label={`Minutes for question ${place + 1}`}
            value={prompt.minutes}
            min={1}
            max={240}
            allowDecimal={false}
            allowNegative={false}
            error={error !== undefined && prompt.minutes < 1}
            onChange={(minutes) => set(place, { minutes: Number(minutes) })}
          />
          {place === 0 ? (
            <span />
          ) : (
            <ActionIcon aria-label={`Move question ${place + 1} up`} onClick={() => moveUp(place)}>
              <IconArrowUp size={18} stroke={1.5} />
            </ActionIcon>
          )}
          {prompts.length === 1 ? (
            <span />
          ) : (
            <ActionIcon
              aria-label={`Take question ${place + 1} away`}
              onClick={() => onChange(prompts.filter((_, at) => at !== place))}
            >
              <IconX size={18} stroke={1.5} />
            </ActionIcon>
          )}
        </div>
      ))}
      {error ? <Input.Error mt={4}>{error}</Input.Error> : null}
      {prompts.length < mostPrompts ? (
        <Button
          mt={4}
          size="compact-sm"
          variant="subtle"
          onClick={() => onChange([...prompts, { text: '', minutes: 5 }])}
        >
          Add a question
        </Button>
      ) : null}
    </div>
  );
}
