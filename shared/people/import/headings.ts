// A guess which of our fields each column is, from its heading and, where that is vague, from its values.

import { fold } from '../../kernel/fold.ts';
import { isEmail } from '../email.ts';
import { fields, type FieldId } from './fields.ts';
import { sensitiveReason } from './sensitive.ts';
import type { ColumnGuess } from './shapes.ts';
import { columnLetter, type Table } from './table.ts';
import { readSeat } from './values/answers.ts';
import { readLevelText } from './values/levels.ts';

type Rule = readonly [FieldId, RegExp];

/** Certain wordings first: a column is given to the first rule that fits, a field to its best column. */
const exact: readonly Rule[] = [
  ...fields.map((field): Rule => [field.id, new RegExp(`^${fold(field.label)}$`)]),
  [
    'ref',
    /^(ref|reference|id|key|code|response id|participant id|person id|antwort id|respondent)$/,
  ],
  [
    'name',
    /^(name|full name|your (full )?name|naam|volledige naam|vollstandiger name|nom|nom complet|nombre( completo)?|participant|deelnemer|teilnehmer)$/,
  ],
  ['firstName', /^(first name|given name|forename|voornaam|vorname|prenom)$/],
  ['lastName', /^(last name|surname|family name|achternaam|nachname|nom de famille|apellidos?)$/],
  ['email', /^((work |your )?e ?mail( address| adres| adresse)?|courriel|mail)$/],
  ['seat', /^(seat|partner role|zetel|sitz)$/],
  ['level', /^(job )?(level|grade|band|niveau|schaal|stufe)( 1 \d+)?$/],
  [
    'organisation',
    /^(organi[sz]ation|company|employer|organisatie|bedrijf|firma|unternehmen|entreprise|organizacion|organisme)$/,
  ],
  [
    'unit',
    /^(unit|team|dept|department|dept team|division|business unit|afdeling|abteilung|directorate)$/,
  ],
  ['offers', /^offers?$/],
  ['needs', /^needs?$/],
  ['offLimits', /^off limits( topics)?$/],
  ['languages', /^(languages?|talen|sprachen|langues|idiomas)$/],
  ['timeZone', /^(time ?zone|tijdzone|zeitzone|fuseau horaire)$/],
  ['slots', /^(slots?|availability|half days|beschikbaarheid|verfugbarkeit|disponibilite)$/],
  ['format', /^(format|meeting format|where)$/],
  ['hours', /^(hours( per| a)? month|monthly hours|uren per maand|stunden (pro|im) monat)$/],
  ['interests', /^(interests?|hobbies|hobby s)$/],
  ['capacity', /^(capacity|max(imum)? (pairs|partners))$/],
  ['optedIn', /^(opted in|opt in|takes part freely)$/],
  ['trained', /^(trained|training( done| attended)?)$/],
  ['meet', /^(wants to meet|preferred partners?|wish(ed)? partners?)$/],
  ['apart', /^(do not match|keep apart|not with)$/],
  ['source', /^(source|heard through)$/],
  ['remark', /^(remarks?|anything else|comments?|concern|opmerkingen|bemerkungen)$/],
  ['safeContact', /^safe contact$/],
];

const wordings: readonly Rule[] = [
  [
    'manager',
    /\b(line manager|manager|reports to|supervisor|boss|leidinggevende|vorgesetzte\w*|superieur|responsable)\b/,
  ],
  [
    'apart',
    /\b(not match me|should not be (your|my) partner|not (be )?(paired|matched) with|keep me apart|conflict)\b/,
  ],
  [
    'meet',
    /\b(who(m)? would you like to meet|like to be (paired|matched) with|preferred partner|wunschpartner)\b/,
  ],
  [
    'offLimits',
    /\b(rather not|off limits|topics? to avoid|not be asked|liever niet|lieber nicht|eviter)\b/,
  ],
  [
    'offers',
    /\b(what (could|can|would) you (share|show|teach|offer|explain|bring)|can (share|show|teach|offer)|skills to (share|offer)|kan (delen|laten zien)|kunt u delen|kann (zeigen|anbieten))\b/,
  ],
  [
    'needs',
    /\b((like|want|wish) to (learn|know)|learning (goals?|needs?|wishes)|what (do|would) you (need|want)|wil(t)? (u |je )?leren|lernen mochten|mochte lernen|apprendre)\b/,
  ],
  [
    'optedIn',
    /\b(take part (freely|voluntarily)|part because you want|of (my|your) own free|free choice|volunt\w+ participation|doe vrijwillig mee|freiwillig|opt(ed)? in)\b/,
  ],
  ['safeContact', /\b(reach you safely|safe (way|channel|contact)|contact you safely)\b/],
  [
    'trained',
    /\b(preparation|training|workshop|voorbereiding|schulung|formation)\b.*\b(attended|done|completed|followed|gevolgd|besucht|suivie?)\b/,
  ],
  ['seat', /\b(senior\b.*\bjunior|junior\b.*\bsenior)\b/],
  ['capacity', /\b(how many (partners|pairs|people)|partners at most|hoeveel partners)\b/],
  ['hours', /\bhours?\b.*\bmonth\b|\buren\b.*\bmaand\b|\bstunden\b.*\bmonat\b/],
  ['languages', /\bwhich languages?|languages? (you|spoken)\b/],
  ['slots', /\b(when (can|could) you|half days|usually meet|wanneer kunt?|wann konnen)\b/],
  [
    'format',
    /\b(remote or in person|in person or|how would you like to meet|meeting (mode|format)|where (can|would) you)\b/,
  ],
  ['interests', /\b(outside work|hobbies|interests|buiten het werk|freizeit)\b/],
  ['source', /\b(how did you hear|heard (of|about) (us|it)|hoe hoorde)\b/],
  ['remark', /\b(anything else|something else|nog iets|sonst noch|autre chose)\b/],
  ['level', /\b(grade|job level|salary band|career level)\b/],
  ['email', /\be ?mail\b/],
  ['name', /\b(your|full|participant) name\b/],
  ['organisation', /\b(organi[sz]ation|employer|company)\b/],
  ['unit', /\b(department|team|division|profession|function)\b/],
];

/** Headings that only their values can explain. */
const vague = /^(role|type|group|partner|rol|rolle|joining as|i join as|position)$/;

/** Every column with its guess, in the order of the table. */
export function guessColumns(table: Table): ColumnGuess[] {
  const columns = table.headings.map((heading, column) => {
    const values = table.rows.map((row) => row.cells[column] ?? '');
    const filled = values.filter((value) => value.trim() !== '');
    const sample = filled
      .slice(0, 5)
      .map((value) => value.replace(/\s+/g, ' ').trim().slice(0, 120));
    const sensitive = sensitiveReason(heading, filled);
    return {
      column,
      letter: columnLetter(column),
      heading,
      field: null as FieldId | null,
      sensitive,
      sample,
      filled: filled.length,
    };
  });
  const taken = new Set<FieldId>();
  const give = (column: (typeof columns)[number], field: FieldId | undefined): void => {
    if (!field || column.field || column.sensitive || taken.has(field)) return;
    column.field = field;
    taken.add(field);
  };
  for (const rules of [exact, wordings]) {
    for (const column of columns) give(column, fieldFor(rules, fold(column.heading)));
  }
  for (const column of columns)
    if (
      vague.test(fold(column.heading)) &&
      mostly(column.sample, (value) => readSeat(value) !== null)
    )
      give(column, 'seat');
  if (!table.headed) for (const column of columns) give(column, fieldOfValues(column.sample));
  return columns;
}

/** True where the first row of a list reads as a person rather than as headings. */
export function looksLikePerson(cells: readonly string[]): boolean {
  const known = cells.some((cell) => fieldFor(exact, fold(cell)) ?? fieldFor(wordings, fold(cell)));
  if (known) return false;
  return cells.some((cell) => isEmail(cell.trim()) || readSeat(cell) !== null);
}

/** The field that a heading names by its words alone. */
export function knownHeading(heading: string): FieldId | undefined {
  const words = fold(heading);
  return fieldFor(exact, words) ?? fieldFor(wordings, words);
}

function fieldFor(rules: readonly Rule[], heading: string): FieldId | undefined {
  return rules.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** Without headings: what the values themselves give away. */
function fieldOfValues(values: readonly string[]): FieldId | undefined {
  if (mostly(values, isEmail)) return 'email';
  if (mostly(values, (value) => readSeat(value) !== null)) return 'seat';
  if (mostly(values, (value) => readLevelText(value) !== null)) return 'level';
  if (mostly(values, (value) => /^[A-Z]{1,3}\d{1,5}$/.test(value))) return 'ref';
  if (mostly(values, (value) => /^\p{Lu}[\p{L}’'.-]+( [\p{L}’'.-]+)+$/u.test(value))) return 'name';
  return undefined;
}

function mostly(values: readonly string[], test: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(test).length / values.length >= 0.8;
}
