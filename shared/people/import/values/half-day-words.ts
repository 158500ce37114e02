// The words of half-days in a cell, one after the other: days, halves, joints, and whatever else stands there.

export type HalfDayWord =
  | { readonly is: 'day'; readonly day: number }
  | { readonly is: 'part'; readonly halves: readonly ('am' | 'pm')[] }
  | { readonly is: 'every' }
  /** Hours since midnight; `half` where "am" or "pm" stands behind. */
  | { readonly is: 'hour'; readonly hour: number }
  | { readonly is: 'range' | 'join' | 'comma' | 'except' | 'unknown' };

const days: readonly RegExp[] = [
  /^(mon|mons|mondays?|mo|ma|maandags?|maandagen|montags?|montage|lun|lundis?|lunes|lunedi)$/,
  /^(tue|tues|tuesdays?|tu|di|dinsdags?|dinsdagen|dienstags?|dienstage|mar|mardis?|martes|martedi)$/,
  /^(wed|weds|wednesdays?|we|wo|woensdags?|woensdagen|mi|mittwochs?|mittwoche|mer|mercredis?|mie|miercoles|mercoledi)$/,
  /^(thu|thur|thurs|thursdays?|th|do|donderdags?|donderdagen|donnerstags?|donnerstage|jeu|jeudis?|jue|jueves|gio|giovedi)$/,
  /^(fri|fris|fridays?|fr|vr|vrijdags?|vrijdagen|freitags?|freitage|ven|vendredis?|vie|viernes|venerdi)$/,
];
const am =
  /^(am|mornings?|forenoons?|ochtends?|ochtenden|sochtends|voormiddags?|vormittags?|vormittage|morgens?|matins?|matinees?|mananas?|mattinas?|mattine|vm)$/;
const pm =
  /^(pm|afternoons?|middags?|middagen|smiddags|namiddags?|nachmittags?|nachmittage|apresmidis?|tardes?|pomeriggi|pomeriggio|nm)$/;
const both = /^(allday|wholeday|fullday|bothhalves|heledag|ganztags|ganztagig|toutelajournee)$/;
const every =
  /^(weekdays?|workdays?|daily|anyday|alldays|everyday|everyweekday|allweek|werkdagen|doordeweeks|elkedag|alledagen|wochentags|werktags|jedentag|alletage|touslesjours|semaine|todoslosdias|ognigiorno)$/;
const joins = /^(and|en|und|et|y|plus)$/;
const ranges = /^(to|till|until|through|thru|bis|tot|tm|au|hasta)$/;
const excepts = /^(not|no|except|excluding|without|niet|behalve|nicht|ausser|sauf|pas|salvo)$/;
const filling = /^(only|on|in|the|every|each|all|alleen|nur|op|le|les|in|im|de|uniquement)$/;

/** Phrases of several words, written together so that they are one. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(all|whole|full) day\b/g, 'allday'],
  [/\bhele dag\b/g, 'heledag'],
  [/\btoute la journee\b/g, 'toutelajournee'],
  [/\b(any|every|all) (day|week|weekday|days)\b/g, 'everyday'],
  [/\b(elke|alle) (dag|dagen)\b/g, 'elkedag'],
  [/\b(jeden tag|alle tage)\b/g, 'jedentag'],
  [/\btous les jours\b/g, 'touslesjours'],
  [/\bapres[ -]midi(s?)\b/g, 'apresmidi'],
  [/\bt\/m\b/g, 'tm'],
  [/\bother than\b|\bbut not\b/g, 'except'],
  [/\ba\. ?m\.?(?![a-z])/g, 'am'],
  [/\bp\. ?m\.?(?![a-z])/g, 'pm'],
  [/'s /g, ' '],
  [/(\d) ?(am|pm)\b/g, '$1 $2'],
];
/** "maandagochtend", "Dienstagnachmittag". */
const compound =
  /([a-z]*(?:dag|tag|mittwoch))(voormiddag|namiddag|vormittag|nachmittag|ochtend|morgen|middag)/g;

/** All words of a cell without semicolons; a word that we do not know is there as `unknown`. */
export function halfDayWords(text: string): HalfDayWord[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[’‘]/g, "'")
    .replace(/[–—−]/g, '-');
  // In brackets stands what belongs to the day before: "Friday (morning, afternoon)".
  const inner = plain.replace(
    /\(([^()]*)\)/g,
    (_, words: string) => ` ${words.replace(/,/g, '/')} `,
  );
  const together = phrases
    .reduce((line, [pattern, word]) => line.replace(pattern, word), inner)
    .replace(compound, '$1 $2');
  return (
    together.match(
      /\d{1,2}(?:[:.h]\d{2})?(?: ?(?:uhr|uur|h|u))?(?![\p{L}\d])|[\p{L}\d]+|[^\s.]/gu,
    ) ?? []
  ).flatMap((word, place, all): HalfDayWord[] => wordOf(word, all[place - 1]));
}

function wordOf(word: string, before: string | undefined): HalfDayWord[] {
  const day = days.findIndex((pattern) => pattern.test(word));
  if (day >= 0) return [{ is: 'day', day }];
  // "am Montag" is German for "on Monday", "am Monday" means its morning.
  if (word === 'am' && before === undefined) return [{ is: 'unknown' }];
  if (am.test(word)) return [{ is: 'part', halves: ['am'] }];
  if (pm.test(word)) return [{ is: 'part', halves: ['pm'] }];
  if (both.test(word)) return [{ is: 'part', halves: ['am', 'pm'] }];
  if (every.test(word)) return [{ is: 'every' }];
  if (word === ',') return [{ is: 'comma' }];
  if (joins.test(word) || word === '&' || word === '+' || word === '/') return [{ is: 'join' }];
  if (ranges.test(word) || word === '-') return [{ is: 'range' }];
  if (excepts.test(word)) return [{ is: 'except' }];
  if (filling.test(word) || word === ':') return [];
  const hour = /^(\d{1,2})(?:[:.h](\d{2}))?/.exec(word);
  if (hour && Number(hour[1]) <= 24 && Number(hour[2] ?? 0) < 60)
    return [{ is: 'hour', hour: Number(hour[1]) + Number(hour[2] ?? 0) / 60 }];
  return [{ is: 'unknown' }];
}
