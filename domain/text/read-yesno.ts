import { fold } from './fold.js';
import { none, read, unsure, type Reading } from './reading.js';

const UNKNOWN =
  /\b(?:sais pas|sait pas|jsp|chais pas|aucune idee|peut etre|pe etre|ca depend|cela depend|pas sure?s?|pas certaine?s?|je doute|bof|plus tard|don t know|dunno|not sure|no idea|maybe|perhaps|it depends|i doubt)\b/;

/** Longer phrases first: their words alone would mean the contrary. */
const YES_PHRASES =
  /\b(?:pourquoi pas|pas (?:de|d) (?:probleme|souci|pb|objection)s?|aucun (?:probleme|souci)|sans (?:probleme|souci|aucun doute|hesiter)|je n ai rien contre|why not|no (?:problem|worries))\b/;
const NO_PHRASES =
  /\b(?:bien sur que non|pas du tout|pas vraiment|pas encore|pas (?:d accord|tout a fait|le cas|bon|correct|exact|vrai|besoin|question|maintenant|necessaire|cette fois)|surtout pas|(?:absolument|certainement|surement|evidemment|carrement|toujours|vraiment|bien sur) pas|hors de question|sans facon|jamais|non merci|mais non|que non|of course not|not (?:really|at all|yet)|no thanks?|(?:je|on|nous|il|elle|ils|elles|ce) n (?:en |y )?(?:ai|a|avons|ont|est|suis|sommes|sont|veux|voulons|souhaite|souhaitons) (?:pas|aucun|plus))\b/;
const YES_SENTENCES =
  /\b(?:bien sur|bien entendu|tout a fait|en effet|d accord|je (?:le )?veux bien|avec plaisir|c est (?:bon|ca|cela|exact|correct|juste|bien ca|le cas|parfait|tout bon|vrai|oui)|ca (?:me |nous )?(?:va|marche|roule|convient)|vas y|allez y|allons y|on y va|que oui|of course|go ahead|that s (?:right|correct|it)|(?:j|on|nous|il y) en (?:ai|a|avons)|je (?:confirme|valide|accepte|suis d accord)|on (?:confirme|valide|accepte)|nous (?:confirmons|validons|acceptons))\b/;

const YES_WORDS =
  /^(?:oui|ouip?|ouais|ouai|ouaip|ouep|oue|wi|ui|voui|moui|mouais|yes|yep|yeah|yup|ya|ok|okay|okey|oki|k|dac|dacc|go|si|o|y|exact|exactement|absolument|effectivement|parfait|parfaitement|correct|vrai|affirmatif|certainement|surement|evidemment|carrement|volontiers|entendu|clairement|grave|valide|valider|confirme|confirmer|juste|sure|right|indeed|absolutely|certainly|true|👍|✅|✔|☑|👌)$/;
const NO_WORDS =
  /^(?:non|nan|nn|nop|nope|no|n|naan|nein|negatif|faux|incorrect|inexact|aucun|aucune|niet|pas|false|wrong|👎|❌|✖|🚫)$/;
const FILLERS =
  /^(?:ben|bah|beh|euh|heu|hum|alors|ah|oh|eh|et|mais|bon|bien|donc|tiens|merci|svp|s|il|vous|plait|je|crois|pense|dirais|que|c|est|un|petit|grand|la|le|please|thanks|well|uh)$/;

/**
 * Reads yes (true) or no (false). « Je ne sais pas » is neither: unsure, reason yesno.unknown;
 * « oui et non »: unsure, yesno.both. Reason when nothing is said: yesno.missing.
 */
export function readYesNo(text: string): Reading<boolean> {
  const tokens = tokensOf(text);
  const sentence = tokens.join(' ');
  if (UNKNOWN.test(sentence)) return unsure([true, false], 'yesno.unknown');
  if (YES_PHRASES.test(sentence) && !/^non\b/.test(sentence)) return read(true);
  if (NO_PHRASES.test(sentence))
    return /^(?:oui|yes|ok)\b/.test(sentence) ? unsure([true, false], 'yesno.both') : read(false);
  const yes = tokens.some((token) => YES_WORDS.test(token));
  const no = tokens.some((token) => NO_WORDS.test(token) && token !== 'pas');
  const first = tokens.find((token) => !FILLERS.test(token)) ?? '';
  if (/\b(?:oui|yes) (?:et|ou|and|or) (?:non|no)\b/.test(sentence))
    return unsure([true, false], 'yesno.both');
  if (YES_WORDS.test(first)) return read(true);
  if (NO_WORDS.test(first)) return read(false);
  if (YES_SENTENCES.test(sentence) && !no) return read(true);
  if (tokens.length <= 6 && yes !== no && /\b(?:oui|non|yes)\b/.test(sentence)) return read(yes);
  return none('yesno.missing');
}

/** Words and emoji, « ouiiiii » as « oui ». */
function tokensOf(text: string): string[] {
  const tokens = fold(text).match(/[a-z0-9]+|[👍✅✔☑👌👎❌✖🚫]/gu) ?? [];
  return tokens.slice(0, 60).map((token) => token.replace(/([a-z])\1{2,}/g, '$1'));
}
