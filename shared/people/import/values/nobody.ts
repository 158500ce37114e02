// Words that stand where nothing is: "n/a", "-", "none", "tbd".

import { fold } from '../../../kernel/fold.ts';

/** Folded. */
const nothing = new Set(
  (
    'n a|none|nobody|no one|nothing|not applicable|not known|unknown|tbd|tbc|tba|' +
    'to be decided|to be confirmed|null|nil|undefined|nan|geen|niemand|n v t|nvt|' +
    'niet van toepassing|onbekend|niets|keine|keiner|keines|kein|k a|keine angabe|entfallt|' +
    'nichts|unbekannt|aucun|aucune|neant|sans objet|personne|inconnu|rien|ninguno|ninguna|' +
    'nadie|nada|desconocido|no aplica|nessuno|nessuna|niente|sconosciuto'
  ).split('|'),
);

/** True for a text that says that there is nothing to say; also for one without a letter or digit. */
export function isNothing(text: string): boolean {
  return !/[\p{L}\p{N}\p{S}]/u.test(text) || nothing.has(fold(text));
}
