// Help: how a year goes with this desk, which keys there are, and where to look when something
// worries.

import { useLocation } from 'wouter';
import { Page } from '../ui/layout/Page.tsx';
import { Section } from '../ui/layout/Section.tsx';
import { SentenceRow } from '../ui/SentenceRow.tsx';
import { KeyGroups } from './KeyboardMap.tsx';
import classes from './insights.module.css';

const year = [
  'Make a programme and a cohort with a kick-off date. The roadmap is laid out with real dates and stays yours to change.',
  'Bring people: import a list or add them one by one. What you do not choose is not stored.',
  'Look at the proposal: who could learn from whom, why, and what to talk about early. Keep together, keep apart, and it is worked out anew.',
  'Ask people, the junior seat first. A pair is agreed when both said yes; a no stays with you.',
  'Through the year: notes, meetings, reflective sessions. The desk says what is due.',
];

const places: readonly { sentence: string; label: string; path: string }[] = [
  {
    sentence: 'Someone asks about a person, and you want the right words.',
    label: 'Open the page',
    path: '/help/asked',
  },
  {
    sentence: 'What leaves this computer: nothing. See for yourself.',
    label: 'Open the proof',
    path: '/offline-proof',
  },
  {
    sentence: 'A copy in a second place protects you from a lost or broken computer.',
    label: 'Open backups',
    path: '/backups',
  },
  {
    sentence: 'Why a pair was proposed, asked or changed, and when.',
    label: 'Open the log',
    path: '/matching/log',
  },
];

export default function HelpScreen() {
  const [, go] = useLocation();
  return (
    <Page title="Help" width="reading">
      <Section title="Where to look">
        {places.map(({ sentence, label, path }) => (
          <SentenceRow key={path} action={{ label, onDo: () => go(path) }}>
            {sentence}
          </SentenceRow>
        ))}
      </Section>
      <Section title="A year at this desk">
        <ol className={classes.year}>
          {year.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title="Keys" note="those that work now; ? shows them anywhere">
        <KeyGroups />
      </Section>
    </Page>
  );
}
