// What headings mean, in the tongues that lists come in: certain wordings, and words of longer questions.

import { fold } from '../../kernel/fold.ts';
import { fields, type FieldId } from './fields.ts';

/** A field and a pattern for the folded heading. */
type Rule = readonly [FieldId, RegExp];

/** Certain wordings first: a column is given to the first rule that fits, a field to its best column. */
export const exactHeadings: readonly Rule[] = [
  ...fields.map((field): Rule => [field.id, new RegExp(`^${fold(field.label)}$`)]),
  [
    'ref',
    /^(ref|reference|id|key|code|response id|participant id|person id|antwort id|respondent)$/,
  ],
  [
    'name',
    /^(name|full name|your (full )?name|naam|volledige naam|vollstandiger name|nom|nom complet|nombre( completo)?|nome|nome completo|person|participant|deelnemer|teilnehmer|teilnehmerin|first( and)? last name|first name last name|last name first name|name vorname|vor( und)? nachname|vorname nachname|voor en achternaam|nom( et)? prenom|prenom( et)? nom|nombre y apellidos|nome e cognome)$/,
  ],
  [
    'firstName',
    /^(first ?names?|given ?names?|forenames?|voornaam|roepnaam|vorname|rufname|prenoms?|nombre de pila)$/,
  ],
  [
    'namePrefix',
    /^(name prefix|tussenvoegsels?|voorvoegsels?|prefix|namenszusatz|vorsatzwort|particle|particule)$/,
  ],
  [
    'lastName',
    /^(last ?names?|surnames?|family ?name|achternaam|nachname|familienname|zuname|nom de famille|apellidos?|cognome)$/,
  ],
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
  ['remark', /^(remark|anything else|comments?|concern)$/],
  ['safeContact', /^safe contact$/],
];

/** Questions and longer headings: the field follows from some of their words. */
export const headingWords: readonly Rule[] = [
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
  [
    'name',
    /\b(your|full|participant( s)?|student( s)?|pupil( s)?|employee( s)?|mentee( s)?|mentor( s)?|candidate( s)?|applicant( s)?|volunteer( s)?|member( s)?|attendee( s)?|colleague( s)?) (full )?name\b/,
  ],
  ['organisation', /\b(organi[sz]ation|employer|company)\b/],
  ['unit', /\b(department|team|division|profession|function)\b/],
];

/** Headings that only their values can explain. */
export const vagueHeading = /^(role|type|group|partner|rol|rolle|joining as|i join as|position)$/;
