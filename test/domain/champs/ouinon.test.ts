import { ouinon } from '../../../domain/champs/ouinon.js';
import { readsLike } from './hearing.js';

const each = (list: string, expected: string): Record<string, string> =>
  Object.fromEntries(list.split('|').map((text) => [text.trim(), expected]));

const YES = `oui|Oui !|ouiiii|ok|ouaip|carrément|pourquoi pas|bien sûr|bien sûr que oui|d’accord|tout à fait|pas de problème|
  yes|yep|sure|of course|absolutely|c'est bon|c'est ça|je veux bien|exactement|oui, nous en avons deux|on en a|👍|mais oui|ben oui|euh oui|
  je confirme|oui merci|effectivement|aucun problème|oui bien sûr pas de souci|c’est le cas|ui|wi|bonjour, oui|je crois que oui|
  je crois bien|tout est exact|everything is right|nickel|tt a fait|oui, et quelle est la date limite ?|71 ? c’est bien ça|I think so|ça me convient`;
const NO = `non|Non.|nonnn|non merci|nan|nn|pas du tout|no|nope|not really|pas vraiment|absolument pas|certainement pas|bien sûr que non|jamais|aucun|n|👎|
  ce n'est pas le cas|on n'en a pas|surtout pas|non pas encore|pas encore|mais non|ben non|zéro|hélas non|oui enfin non|on en a pas|
  je ne crois pas|je pense pas|I don’t think so|pas exactement|pas trop|presque|c’est faux|non, mais c’est quoi une délégation ?|
  oui. ah non pardon, non|non désolée|ah non`;
const UNKNOWN = `je ne sais pas|jsp|peut-être|ça dépend|I don't know|aucune idée|maybe|oui si le conseil vote|il n’est pas faux de le dire|cela n’est nullement contestable`;
const MISSING = `ah non attendez, le nom de la rue est faux|ah non pardon|euh non pardon je me trompe de ligne|non non attendez|🙂|12|71100|bonjour|quelle est la date limite ?|je ne comprends pas la question|pourquoi ?|Marseille`;

describe('yes or no', () => {
  readsLike(ouinon, {}, each(YES, 'true'));
  readsLike(ouinon, {}, each(NO, 'false'));
  readsLike(ouinon, {}, each(UNKNOWN, '? true | false (yesno.unknown)'));
  readsLike(ouinon, {}, each('oui et non|non mais oui|non enfin si, oui', '? true | false (yesno.both)'));
  readsLike(ouinon, {}, each(MISSING, '- yesno.missing'));
});

describe('yes or no by the words of the question', () => {
  const reponses = {
    oui: ['présidente', 'maire', 'elle qui signe', 'représentant légal'],
    non: ['délégation', 'adjoint', 'trésorier'],
  };
  readsLike(
    ouinon,
    { reponses },
    {
      'c’est elle qui signe': 'true',
      'notre présidente signe le dossier': 'true',
      'par délégation': 'false',
      'ce n’est pas la présidente': 'false',
      'non c’est le directeur': 'false',
      'oui, la présidente': 'true',
      'ce n’est pas un adjoint, c’est le maire': 'true',
      'non, c’est bien la présidente': '? true | false (yesno.both)',
      'oui, par délégation': '? true | false (yesno.both)',
      'oui. faut-il une délégation ?': 'true',
      'le maire doit-il signer lui-même ?': '- yesno.missing',
      '3 : la mairie, la caf, la région': 'true',
      'deux personnes : Paul et Odile': 'true',
      '0 : personne': 'false',
      'mon imprimante est en panne': '- yesno.missing',
      'c la présidente Odile Ferrand ki signe, moi je sui que la trésorière': 'true',
      'moi je suis la présidente et c’est le trésorier qui signe': 'false',
      'le maire est en vacances, c’est l’adjoint qui signe': 'false',
      'le maire d’un côté, l’adjoint de l’autre': '? true | false (yesno.both)',
    },
  );
});
