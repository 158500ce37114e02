// Languages under one name each, whatever tongue they are written in and whatever is said of how well.

import { fold } from '../../../kernel/fold.ts';

/** `language`: its English name. `beginner`: written as one that they cannot work in. */
export type LanguageWords = { readonly language: string; readonly beginner: boolean };

const codes =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fo fr fy ga gd gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ku ky lb ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no om pa pl ps pt rm ro ru rw si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz vi wo xh yi yo zh zu ak ast bem bho ceb ckb ff fil gsw haw hmn hsb ilo kab kri ksh lg luo lus mai mni nds nso nqo pap pcm qu sat scn sc sd shi srn tzm yue';
const tongues = ['en', 'nl', 'de', 'fr', 'es', 'it'];

/** Names that the lists of the platform do not hold. */
const others: Readonly<Record<string, string>> = {
  en: 'English',
  eng: 'English',
  uk: 'Ukrainian',
  de: 'German',
  ger: 'German',
  deu: 'German',
  nl: 'Dutch',
  nld: 'Dutch',
  vlaams: 'Dutch',
  flemish: 'Dutch',
  flamisch: 'Dutch',
  flamand: 'Dutch',
  hollandisch: 'Dutch',
  fr: 'French',
  fra: 'French',
  fre: 'French',
  es: 'Spanish',
  spa: 'Spanish',
  castellano: 'Spanish',
  castilian: 'Spanish',
  it: 'Italian',
  ita: 'Italian',
  pt: 'Portuguese',
  por: 'Portuguese',
  pl: 'Polish',
  pol: 'Polish',
  sv: 'Swedish',
  da: 'Danish',
  ru: 'Russian',
  mandarin: 'Chinese',
  'mandarin chinese': 'Chinese',
  cantonese: 'Cantonese',
  farsi: 'Persian',
  fries: 'Frisian',
  frysk: 'Frisian',
  'western frisian': 'Frisian',
  frisian: 'Frisian',
  friesisch: 'Frisian',
  norwegian: 'Norwegian',
  filipino: 'Filipino',
  tagalog: 'Filipino',
  twi: 'Twi',
  bsl: 'British Sign Language',
  'british sign language': 'British Sign Language',
  'sign language': 'Sign language',
};

const levels =
  /^(c1|c2|b1|b2|native|nativ|speaker|mother|tongue|first|language|fluent|fluently|full|professional|proficient|proficiency|working|business|advanced|intermediate|upper|good|very|excellent|level|bilingual|spoken|written|speak|i|and|mono|modertaal|moedertaal|vloeiend|goed|zeer|uitstekend|muttersprache|muttersprachlich|fliessend|verhandlungssicher|gut|sehr|niveau|langue|maternelle|courant|couramment|bilingue|bon|tres|bien|nativo|nativa|fluido|fluida|avanzado|alto|madrelingua|fluente|ottimo|buono)$/;
const beginners =
  /^(a1|a2|basic|basics|beginner|elementary|little|some|bit|limited|poor|school|basis|beetje|weinig|matig|grundkenntnisse|anfanger|wenig|etwas|schulkenntnisse|notions|debutant|debutante|peu|basico|basica|poco|scolaire|scolastico|base)$/;
const filling = /^(a|of|un|une|ein|een|the|in|de|di|la|mit|with)$/;

/** The known language in one part of a list with what is said of its level; `null` where any word is left over. */
export function readLanguage(text: string): LanguageWords | null {
  if (/[?!]/.test(text)) return null;
  const words = fold(text).split(' ');
  const names = (known ??= nameLanguages());
  for (let length = Math.min(words.length, 4); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const language = names.get(words.slice(at, at + length).join(' '));
      if (!language) continue;
      const rest = [...words.slice(0, at), ...words.slice(at + length)];
      if (!rest.every((word) => levels.test(word) || beginners.test(word) || filling.test(word)))
        continue;
      return { language, beginner: rest.some((word) => beginners.test(word)) };
    }
  return null;
}

/** The parts of a cell of languages: also at "and", "&", "+" and strokes between words. */
export function splitLanguages(text: string): string {
  return text.replace(/(?<=\S)\s+(and|en|und|et|y|e)\s+(?=\S)/giu, '; ').replace(/[/&+]/g, ';');
}

let known: Map<string, string> | undefined;

function nameLanguages(): Map<string, string> {
  const names = new Map<string, string>();
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const shown = tongues.map(
    (tongue) => new Intl.DisplayNames(tongue, { type: 'language', fallback: 'none' }),
  );
  for (const code of codes.split(' ')) {
    const name = english.of(code);
    if (!name) continue;
    // A tongue that the platform does not speak would answer in the computer's own.
    const own = Intl.DisplayNames.supportedLocalesOf(code).map((tongue) =>
      new Intl.DisplayNames(tongue, { type: 'language', fallback: 'none' }).of(code),
    );
    for (const said of [name, ...shown.map((tongue) => tongue.of(code)), ...own])
      if (said && !names.has(fold(said))) names.set(fold(said), name);
  }
  for (const [word, name] of Object.entries(others)) names.set(word, name);
  return names;
}
