// Where somebody's clock stands: a zone of the calendar or a city. An abbreviation that several places use is asked about.

import { cleanLine, fold } from '../../../kernel/fold.ts';

/** `zone`: understood. `several`: it can be any of these. */
export type ZoneWords = { readonly zone: string } | { readonly several: readonly string[] };

/** Abbreviations that people in several places use for their own clock. */
const several: Readonly<Record<string, readonly string[]>> = {
  bst: ['Europe/London', 'Asia/Dhaka'],
  ist: ['Europe/Dublin', 'Asia/Kolkata', 'Asia/Jerusalem'],
  cst: ['America/Chicago', 'Asia/Shanghai', 'America/Havana'],
  ast: ['America/Halifax', 'Asia/Riyadh'],
  est: ['America/New_York', 'Australia/Sydney'],
  edt: ['America/New_York', 'Australia/Sydney'],
  mst: ['America/Denver', 'America/Phoenix', 'Asia/Kuala_Lumpur'],
  pst: ['America/Los_Angeles', 'Asia/Manila'],
  sst: ['Asia/Singapore', 'Pacific/Pago_Pago'],
  gst: ['Asia/Dubai', 'Atlantic/South_Georgia'],
  wst: ['Australia/Perth', 'Pacific/Apia'],
  act: ['America/Rio_Branco', 'Australia/Darwin'],
};
/** Short names that mean one clock everywhere. */
const single: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'GMT',
  cet: 'CET',
  cest: 'CET',
  eet: 'EET',
  eest: 'EET',
  wet: 'WET',
};
/** Cities that their zone is not called after, and newer names. */
const cities: Readonly<Record<string, string>> = {
  'the hague': 'Europe/Amsterdam',
  'den haag': 'Europe/Amsterdam',
  rotterdam: 'Europe/Amsterdam',
  utrecht: 'Europe/Amsterdam',
  antwerp: 'Europe/Brussels',
  bern: 'Europe/Zurich',
  geneva: 'Europe/Zurich',
  frankfurt: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  munich: 'Europe/Berlin',
  munchen: 'Europe/Berlin',
  barcelona: 'Europe/Madrid',
  milan: 'Europe/Rome',
  edinburgh: 'Europe/London',
  leeds: 'Europe/London',
  manchester: 'Europe/London',
  kyiv: 'Europe/Kyiv',
  kolkata: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  chennai: 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  washington: 'America/New_York',
  boston: 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
};

/** A time zone the calendar knows ("Europe/Amsterdam"), a city's, or those it can be; `null` for anything else, an offset among it: it holds for half a year. */
export function readTimeZone(text: string): ZoneWords | null {
  const words = cleanLine(text);
  if (words === '' || words.length > 120 || /[?!]/.test(words)) return null;
  const listed = /^\((?:UTC|GMT)\s*(?:([+-]\d{2}):?(\d{2}))?\)\s*(.+)$/i.exec(words);
  if (listed) return ofMenu(listed);
  const bare = words.replace(/ time$/i, '');
  const key = fold(bare);
  const choice = several[key];
  if (choice) return { several: choice };
  const zone = single[key] ?? cityZone(bare) ?? calendarZone(words);
  return zone ? { zone } : null;
}

/** "(UTC+01:00) Amsterdam, Berlin, Bern": every city must stand at that offset at some time of the year; the first counts. */
function ofMenu([, hours, minutes, places]: RegExpExecArray): ZoneWords | null {
  const offset =
    hours === undefined
      ? 0
      : Math.sign(Number(`${hours}1`)) * (Math.abs(Number(hours)) * 60 + Number(minutes));
  const zones = (places ?? '').split(/\s*,\s*/).map((city) => cityZone(city) ?? calendarZone(city));
  const [first] = zones;
  const fits = zones.every((zone) => zone && offsets(zone).includes(offset));
  return first && fits ? { zone: first } : null;
}

function cityZone(text: string): string | undefined {
  const key = fold(text);
  if (key in cities) return cities[key];
  zonesByCity ??= indexCities();
  return zonesByCity.get(key) ?? undefined;
}

let zonesByCity: Map<string, string | null> | undefined;

function indexCities(): Map<string, string | null> {
  const index = new Map<string, string | null>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = fold((zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
    index.set(city, index.has(city) ? null : zone);
  }
  return index;
}

/** A name of the calendar that is written out; its two to four letter ones are no names for people. */
function calendarZone(text: string): string | null {
  if (!/^[A-Za-z_]{3,}\/[A-Za-z_/+-]+(\d{1,2})?$/.test(text)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    const same = (zone: string): boolean => zone.toLowerCase() === text.toLowerCase();
    return Intl.supportedValuesOf('timeZone').find(same) ?? text;
  } catch {
    return null;
  }
}

/** Minutes before Greenwich in January and in July. */
function offsets(zone: string): number[] {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map((at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -size : size;
  });
}
