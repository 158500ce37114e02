// What the vault protects against and what not, in plain words; docs/security.md says the same at
// more length.

import classes from './vault.module.css';

type Point = { readonly what: string; readonly words: string };

export const protects: readonly Point[] = [
  {
    what: 'A stolen or copied laptop, disk or backup.',
    words:
      'Nobody reads it without your passphrase or your recovery key, and every guess is made slow.',
  },
  {
    what: 'Somebody at your desk.',
    words:
      'It locks when you are away, when the computer sleeps and at Ctrl L, and covers itself as soon as you turn to another window.',
  },
  { what: 'A crash, a power cut, a full disk.', words: 'What was called saved is on the disk.' },
  {
    what: 'A failing disk or a changed file.',
    words:
      'Every page of the file carries a seal. Backups are proved by opening them, and what can still be read of a damaged vault is saved.',
  },
  {
    what: 'An older copy put back.',
    words: 'This computer remembers what it last saw and asks before anything is written.',
  },
  { what: 'A forgotten passphrase.', words: 'The recovery key on your sheet opens it.' },
];

export const doesNot: readonly Point[] = [
  {
    what: 'Somebody who knows your passphrase or holds your recovery sheet.',
    words:
      'For the vault they are you: they can read and change everything, this page’s log included.',
  },
  {
    what: 'A computer that somebody else controls.',
    words:
      'A program that runs under your name while the vault is open can read the screen and the memory.',
  },
  { what: 'A screen that somebody else can see,', words: 'or, on Linux, take a picture of.' },
  {
    what: 'The memory of the computer.',
    words:
      'Words you have read may stay in it until it is switched off. Switch on the encryption of the whole disk, and lock when you stand up.',
  },
  {
    what: 'Earlier backups after a new passphrase.',
    words: 'They still open with the earlier one. Remove those you no longer want.',
  },
  {
    what: 'Losing both, passphrase and recovery key.',
    words: 'Then nobody can open it, and neither can we.',
  },
];

export function Points({ points }: { readonly points: readonly Point[] }) {
  return (
    <ul className={classes.points}>
      {points.map(({ what, words }) => (
        <li key={what}>
          <b>{what}</b> {words}
        </li>
      ))}
    </ul>
  );
}
