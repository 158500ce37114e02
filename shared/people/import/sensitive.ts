// Columns that hold what a matcher must not collect by accident: they arrive unticked, with the reason.

import { fold } from '../../kernel/fold.ts';
import type { SensitiveKind } from './shapes.ts';

const reasons: Record<SensitiveKind, string> = {
  identity:
    'Looks like identity (gender, origin, faith, orientation). It never decides a match, so it stays out unless you tick it.',
  health:
    'Looks like health. A matcher does not need it; people can say themselves what tires them.',
  performance: 'Looks like a judgement of performance. Matching must not know it.',
  talent: 'Looks like a talent or potential label. There is no list of talents here.',
  birth: 'Looks like an age or a date of birth. Seat and level say what is needed.',
  biography:
    'Looks like a free text about the person. It often holds more than they meant to share with you.',
  internal: 'Looks like a comment that others wrote about the person.',
  pay: 'Looks like pay. Matching must not know it.',
  private: 'Looks like private data (address, family, identity number).',
};

const headings: readonly (readonly [SensitiveKind, RegExp])[] = [
  [
    'internal',
    /\b(internal|intern|intern[ae]|interne[rs]?|hr|hrbp|manager'?s?|confidential|vertraulich) (comment|note|remark|opmerking|notiz|bemerkung|commentaire)|^(comment|note)s? (of|by|from) |opmerking intern|commentaire interne|^(remarks|notes?|hr notes?|comments? field|bemerkung(en)?|anmerkung(en)?|notiz(en)?|vermerke?|opmerkingen|aantekening(en)?|notities?|toelichting|remarques?|commentaires?|observations?|appreciations?|avis|observaciones|comentarios|note interne|osservazioni)$|\b(manager|mentor|trainer|leiter|vorgesetzten|leidinggevende|superieur)( s)? (view|opinion|assessment|feedback|einschatzung|mening|avis)\b|\b(einschatzung|inschatting|avis) (des?r?|van|du)\b/,
  ],
  [
    'birth',
    /\b(birth|born|dob|geburt\w*|geboorte\w*|naissance|nacimiento|age|leeftijd|alter|edad)\b/,
  ],
  [
    'biography',
    /\b(biograph\w*|biograf\w*|bio|kurzbio|kurzbiografie|minibio|curriculum|cv|resume|about (you|me|yourself)|introduce yourself|life story|career (history|path)|background|levensloop|loopbaan|achtergrond|over (jezelf|mij|uzelf)|lebenslauf|werdegang|vita|kurzvita|steckbrief|kurzprofil|uber (mich|sich|dich)|hintergrund|parcours|a propos de (moi|vous|toi)|presentez vous|profil|profiel|sobre (mi|usted|ti)|trayectoria)\b/,
  ],
  [
    'talent',
    /\b(talent\w*|potential|potenzial|potentieel|potentiel|(9|nine) ?box|succession|nachfolge|high ?po|hipo|star rating)\b/,
  ],
  [
    'performance',
    /\b(performance|appraisal|rating|review score|beoordeling\w*|beurteilung\w*|evaluation|evaluatie|underperform\w*|warning)\b/,
  ],
  [
    'health',
    /\b(health|medical|illness|sick(ness)?|absence|disab\w*|diagnos\w*|burn ?out|neurodiver\w*|pregnan\w*|gesundheit|krank\w*|behinderung|ziek\w*|gezondheid|sante|handicap)\b/,
  ],
  [
    'identity',
    /\b(identit\w*|gender|sex|sexual\w*|orientation|pronouns?|ethnic\w*|race|racial|religion|faith|nationality|citizenship|characteristics?|lgbt\w*|trans|migration|herkomst|geschlecht|geslacht|genre|religie|herkunft|caste|political|party|trade union|union)\b/,
  ],
  ['pay', /\b(salary|pay|bonus|wage|gehalt|salaris|salaire|compensation)\b/],
  [
    'private',
    /\b(home address|private address|postcode|zip code|marital|married|children|spouse|emergency contact|passport|national insurance|ssn|bsn|social security|iban|private phone|personnel (number|no))\b/,
  ],
];

const identityWords =
  /\b(lesbian|gay|bisexual|transgender|non binary|asexual|queer|muslim|christian|jewish|hindu|heterosexual)\b/;

/** Why a column should stay out, by its heading or by what stands in it; `null` where nothing speaks against it. */
export function sensitiveReason(
  heading: string,
  values: readonly string[],
): { kind: SensitiveKind; reason: string } | null {
  const words = fold(heading);
  const kind = headings.find(([, pattern]) => pattern.test(words))?.[0] ?? kindOfValues(values);
  return kind ? { kind, reason: reasons[kind] } : null;
}

function kindOfValues(values: readonly string[]): SensitiveKind | null {
  const filled = values.filter((value) => value.trim() !== '').slice(0, 100);
  if (filled.length < 5) return null;
  const share = (matches: (value: string) => boolean): number =>
    filled.filter(matches).length / filled.length;
  if (share((value) => identityWords.test(fold(value))) > 0.5) return 'identity';
  if (share((value) => isBirthDate(value)) > 0.8) return 'birth';
  if (share((value) => value.length > 200) > 0.5) return 'biography';
  return null;
}

/** A plain date whose year fits somebody at work. */
function isBirthDate(value: string): boolean {
  const year = /^(?:\d{1,2}[-./ ]\d{1,2}[-./ ](\d{4})|(\d{4})[-./]\d{1,2}[-./]\d{1,2})$/.exec(
    value.trim(),
  );
  const number = Number(year?.[1] ?? year?.[2] ?? 0);
  return number >= 1930 && number <= 2012;
}
