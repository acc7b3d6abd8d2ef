import { readYesNo } from '../../../domain/text/read-yesno.js';
import { readsLike } from './readings.js';

const YES = `oui|Oui !|ouiiii|ok|OK.|ouaip|ouais|carrément|pourquoi pas|bien sûr|bien sûr que oui|d'accord|d’accord|tout à fait|pas de problème|pas de souci|
  yes|yep|sure|of course|absolutely|c'est bon|c'est ça|je veux bien|volontiers|exactement|oui, nous en avons deux|on en a|👍|mais oui|ben oui|euh oui|o|dac|
  je confirme|why not|oui merci|effectivement|vas-y|aucun problème|oui bien sûr pas de souci|c’est le cas|ça me va`;
const NO = `non|Non.|nonnn|non merci|nan|pas du tout|no|nope|not really|pas vraiment|absolument pas|certainement pas|bien sûr que non|jamais|aucun|n|👎|
  pas d'accord|ce n'est pas le cas|c'est pas bon|sans façon|on n'en a pas|nous n'avons pas de cofinanceur|surtout pas|no thanks|non pas encore|pas encore|
  mais non|ben non|non, aucun problème ne se pose`;
const UNKNOWN = `je ne sais pas|sais pas|jsp|peut-être|ça dépend|I don't know|aucune idée|pas sûr|maybe`;
const BOTH = `oui et non|oui mais pas encore`;
const MISSING = `|🙂|12|71100|bonjour|quelle est la date limite ?|je ne comprends pas la question|pourquoi ?|Marseille`;

const each = (list: string, expected: string): Record<string, string> =>
  Object.fromEntries(list.split('|').map((text) => [text.trim(), expected]));

describe('yes and no', () => {
  readsLike(readYesNo, each(YES, 'true'));
  readsLike(readYesNo, each(NO, 'false'));
  readsLike(readYesNo, each(UNKNOWN, '? true | false (yesno.unknown)'));
  readsLike(readYesNo, each(BOTH, '? true | false (yesno.both)'));
  readsLike(readYesNo, each(MISSING, '- yesno.missing'));
});
