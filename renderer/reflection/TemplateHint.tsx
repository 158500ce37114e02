// What a template asks, and a quiet word where it suits somebody else better.
import type { Attends } from '../../shared/reflection/session.ts';
import { templateOf } from '../../shared/reflection/templates.ts';
import classes from './reflection.module.css';

type Props = { templateKey: string; attends: Attends; words: Readonly<Record<'junior' | 'senior', string>> };

export function TemplateHint({ templateKey, attends, words }: Props) {
  const template = templateOf(templateKey);
  if (!template) return null;
  return (
    <div className={classes.hint}>
      <p>{template.use} {suitsWords(template.suits, attends, words)}</p>
      <ol>{template.prompts.map((prompt) => <li key={prompt.text}>{prompt.text} <span className={classes.soft}>{prompt.minutes} min</span></li>)}</ol>
      {template.after ? <p className={classes.soft}>After the model of {template.after}, in our own words.</p> : null}
    </div>
  );
}

function suitsWords(suits: 'junior' | 'senior' | 'both' | 'alone' | null, attends: Attends, words: Props['words']): string {
  if (suits === 'alone' && attends === 'both') return 'It is written for one person alone.';
  if (suits === 'both' && attends !== 'both') return 'It is written for both together.';
  if ((suits === 'junior' || suits === 'senior') && attends !== suits) return `It is written for the ${words[suits].toLowerCase()} alone.`;
  return '';
}
