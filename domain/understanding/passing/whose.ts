import type { Champ } from '../../appel/appel.js';
import { foldInPlace } from '../../text/fold.js';
import type { Said } from '../said.js';

/** « son mail », « le numéro de la présidente », « reach her at »: how to reach somebody else than the writer. */
const ANOTHERS =
  /\b(?:son|sa|ses|leur|leurs|his|her|their) (?:propre )?(?:e-?mail|mail|courriel|mel|adresse|tel|telephone|numero|portable|ligne|coordonnees|phone|number)\b|\b(?:mail|e-?mail|courriel|adresse|numero|tel|telephone|portable|coordonnees) (?:du|de la|de notre|de l'|d'un|de mon|de ma|de) ?(?:co-?|vice-?)?(?:president|maire|signataire|directeur|directric|tresorier|secretaire|gerant|comptable|adjoint|elu|representant|collegue|prefet)|\b(?:le|la) (?:joindre|contacter|appeler)\b/;

/** Whether an address or a number in a message is another's than the contact's: named so, or beside the name of who signs. */
export function isOfAnother({ text }: Said, asked: Pick<Champ, 'role'> | undefined): boolean {
  const ofSigner =
    asked?.role === 'signataire' && !/\b(?:mon|ma|mes|my|le mien|la mienne)\b/.test(foldInPlace(text));
  return ofSigner || ANOTHERS.test(foldInPlace(text));
}
