// Reading a time of day as people type it: "9:30", "9.30", "0930", "9h30", "2:15 pm".

const clock = /^(\d{1,2}) ?[:.] ?(\d{2})(?: ?(am|pm|h|uhr|uur))?$/;
const hourLetter = /^(\d{1,2}) ?h ?(\d{2})?$/;
const hour = /^(\d{1,2})(?: ?(am|pm|uhr|uur))?$/;
const run = /^(\d{1,2})(\d{2})(?: ?(am|pm|h))?$/;

/**
 * The time as "09:30", or null where the text is not a time to its end or no such time exists. A number of one or two
 * digits is a full hour; with "am" and "pm" the hours go from 1 to 12, and 12 am is midnight.
 */
export function readTime(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\d ])([ap])\.? ?m\.?$/u, '$1m');
  if (text === 'noon') return '12:00';
  const found = clock.exec(text) ?? hourLetter.exec(text) ?? hour.exec(text);
  // A bare hour has its half of the day in second place, where the others have their minutes.
  if (found && /^\D/.test(found[2] ?? '')) return made(found[1], '00', found[2]);
  const parts = found ?? run.exec(text);
  return parts ? made(parts[1], parts[2] ?? '00', parts[3]) : null;
}

function made(hours: string | undefined, minutes: string, half: string | undefined): string | null {
  const typed = Number(hours);
  const halved = half === 'am' || half === 'pm';
  if (halved && (typed < 1 || typed > 12)) return null;
  const whole = halved ? (typed % 12) + (half === 'pm' ? 12 : 0) : typed;
  if (whole > 23 || Number(minutes) > 59) return null;
  return `${String(whole).padStart(2, '0')}:${minutes}`;
}

/** The sentence under a time that cannot stay as it is typed; undefined where it can, or where nothing is typed. */
export function timeRefusal(typed: string): string | undefined {
  if (typed.trim() === '' || readTime(typed) !== null) return undefined;
  return /^\d{1,2} ?[:.h]? ?\d{2}$/.test(typed.trim())
    ? 'This time does not exist. Write it as 09:30.'
    : 'This is not a time. Write it as 09:30 or 2:15 pm.';
}
