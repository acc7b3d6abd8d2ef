import { words } from '../../text/fold.js';
import { holds, nearlySame, sameName, WordRow } from '../alike.js';
import { isText, read, shownBy, type FaultFinder } from './fault.js';

const SURE = 0.7;
/** The council that deliberates stands at the head of its paper, where another paper may name anybody. */
export const SURE_HEAD = 0.6;
const SIREN = 9;

/** It is about another structure than the applicant. */
export const autreStructure: FaultFinder = (checking) => {
  const { known, paper, piece } = checking;
  if (known.nom === undefined) return undefined;
  const row = new WordRow(
    paper.lines.map(({ text }) => text),
    true,
  );
  if (holds(row, known.nom) || initials(row, known.nom)) return undefined;
  const siret = read(checking, 'siret', isText);
  if (siret !== undefined && known.siret !== undefined)
    return siret.value.slice(0, SIREN) === known.siret.slice(0, SIREN)
      ? undefined
      : shownBy('autre_structure', siret, { lu: siret.value });
  const name = read(checking, piece?.role === 'rib' ? 'titulaire' : 'nom', isText);
  const least = piece?.role === 'deliberation' ? SURE_HEAD : SURE;
  if (name === undefined || name.sure < least || isOwnName(name.value, known.nom) || name.value.length < 4)
    return undefined;
  return paper.pictured && name.sure < 0.75
    ? undefined
    : shownBy('autre_structure', name, { lu: name.value });
};

/** The applicant's name, as others write it or as a picture blurs it. */
export function isOwnName(name: string, own: string): boolean {
  return sameName(name, own) || nearlySame(name, own) || initials(new WordRow([name], false), own);
}

/** « CCPV » for « Communauté de communes du Pays de Vaulnay ». */
function initials(row: WordRow, name: string): boolean {
  return [2, 3].some((small) => {
    const letters = words(name)
      .filter((word) => word.length > small)
      .map((word) => word.charAt(0))
      .join('');
    return letters.length >= 3 && row.words.includes(letters);
  });
}
