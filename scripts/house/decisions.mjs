// Decisions have a number, a date and a status, and stand in the index.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'docs/decisions';
const INDEX = `${FOLDER}/README.md`;

export function decisionPages(root) {
  const names = readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  const index = existsSync(join(root, INDEX)) ? readFileSync(join(root, INDEX), 'utf8') : '';
  return names.flatMap((name, place) => [
    ...numberOf(name, names, place),
    ...headOf(name, readFileSync(join(root, FOLDER, name), 'utf8')),
    ...(index.includes(`](${name})`)
      ? []
      : [at(INDEX, 1, `${name} is not in the index`, 'Add a line with a link to it.')]),
  ]);
}

const at = (file, line, what, todo) => ({ file, line, what, todo });

function numberOf(name, names, place) {
  const file = `${FOLDER}/${name}`;
  const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1];
  if (!number)
    return [
      at(
        file,
        1,
        'a decision without a number',
        `Name it NNNN-title.md with the next free number.`,
      ),
    ];
  const twin = names.findIndex((other) => other.startsWith(`${number}-`));
  return twin === place
    ? []
    : [at(file, 1, `${names[twin]} has the same number`, 'Take the next free number.')];
}

function headOf(name, text) {
  const file = `${FOLDER}/${name}`;
  const [title = '', , head = ''] = text.split('\n');
  const number = name.slice(0, 4);
  return [
    ...(title.startsWith(`# ${number}. `)
      ? []
      : [
          at(file, 1, 'the title does not begin with the number', `Begin it with "# ${number}. ".`),
        ]),
    ...(/^\d{4}-\d{2}-\d{2} · (proposed|accepted|replaced by \d{4})$/.test(head)
      ? []
      : [
          at(
            file,
            3,
            'no date and status',
            'Write "YYYY-MM-DD · accepted" (or proposed, or replaced by NNNN) on the third line.',
          ),
        ]),
  ];
}
