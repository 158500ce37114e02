// Choosing a passphrase: typed twice, judged while typing in words, or six words offered.

import { useEffect, useState } from 'react';
import { QuietLink } from '../ui/QuietLink.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { useJudgePassphrase, useSuggestWords } from './data.ts';
import classes from './vault.module.css';

/** `weak` only once the very text was judged so; until then the vault itself decides. */
export type NewPassphrase = {
  readonly text: string;
  readonly again: string;
  readonly weak: boolean;
};
export const noPassphrase: NewPassphrase = { text: '', again: '', weak: false };

/** True when the passphrase was typed the same twice and nothing speaks against it. */
export function canTake(value: NewPassphrase): boolean {
  return value.text !== '' && !value.weak && value.text === value.again;
}

type Props = {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly label?: string;
  /** Say what is still missing. */
  readonly asked?: boolean;
};

const enoughBits = 60;

export function PassphraseFields({ value, onChange, label = 'Passphrase', asked = false }: Props) {
  const suggest = useSuggestWords();
  const [words, setWords] = useState<string | null>(null);
  const strength = useStrength(value.text);
  const weak = strength.of === value.text && value.text !== '' && !strength.enough;
  useEffect(() => {
    if (weak !== value.weak) onChange({ ...value, weak });
  }, [weak, value, onChange]);
  const offer = async () => {
    const { words: six } = await suggest.send(undefined);
    setWords(six);
  };
  const take = () => {
    if (words) onChange({ text: words, again: '', weak: false });
    setWords(null);
  };
  const toggle = { visibilityToggleButtonProps: { 'aria-label': 'Show what you typed' } } as const;
  return (
    <>
      <SecretField
        label={label}
        autoComplete="off"
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value, weak: false })}
        error={asked && (weak || value.text === '') ? 'Choose a stronger passphrase.' : undefined}
        {...toggle}
      />
      <div className={classes.strength}>
        <div className={classes.meter} aria-hidden>
          <div
            className={classes.fill}
            data-enough={strength.enough}
            style={{ transform: `scaleX(${Math.min(1, strength.bits / enoughBits)})` }}
          />
        </div>
        <p className={classes.strengthWords} role="status">
          {strength.words}
        </p>
      </div>
      {words === null ? (
        <QuietLink onGo={() => void offer()}>Offer me six words instead</QuietLink>
      ) : (
        <div className={classes.stack}>
          <p className={classes.words} lang="en" data-sealed>
            {words}
          </p>
          <div className={classes.buttons}>
            <QuietLink onGo={take}>Take these words</QuietLink>
            <QuietLink onGo={() => void offer()}>Other words</QuietLink>
          </div>
        </div>
      )}
      <SecretField
        label={`${label}, once more`}
        autoComplete="off"
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
        error={
          asked && !weak && value.text !== value.again ? 'The two are not the same yet.' : undefined
        }
        {...toggle}
      />
    </>
  );
}

type Strength = {
  readonly of: string;
  readonly bits: number;
  readonly enough: boolean;
  readonly words: string;
};

const untyped: Strength = {
  of: '',
  bits: 0,
  enough: false,
  words: 'At least twelve characters; a sentence or six words are easy to keep.',
};

/**
 * Asks the vault process after a short rest in typing; the word lists it needs stay out of the
 * page.
 */
function useStrength(text: string): Strength {
  const { send } = useJudgePassphrase();
  const [strength, setStrength] = useState<Strength>({ of: '', bits: 0, enough: false, words: '' });
  useEffect(() => {
    if (text === '') return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      const show = (next: Strength) => {
        if (wanted) setStrength(next);
      };
      send({ passphrase: text }).then(
        ({ bits, enough, reasons }) =>
          show({
            of: text,
            bits,
            enough,
            words: enough ? 'Strong enough.' : reasons.join(' ') || 'Not strong enough yet.',
          }),
        () =>
          show({
            of: '',
            bits: 0,
            enough: false,
            words: 'It could not be judged. Type on, or shorten it.',
          }),
      );
    }, 150);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [text, send]);
  return text === '' ? untyped : strength;
}
