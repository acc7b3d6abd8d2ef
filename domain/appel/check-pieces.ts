import type { Champ, Piece } from './appel.js';
import { checkCondition } from './check-condition.js';
import { checkIds } from './check-ids.js';
import type { Draft } from './draft.js';
import { FORMATS, REFUSED_FORMATS } from './formats.js';
import { finding, type Finding, type Path } from './problem.js';

type Champs = readonly (Draft<Champ> | undefined)[];

/** The documents: each can be asked for, explained, received and checked. Without `champs` (unreadable), conditions are not. */
export function checkPieces(
  pieces: readonly (Draft<Piece> | undefined)[],
  champs: Champs | undefined,
  modeles: ReadonlySet<string>,
): readonly Finding[] {
  return [
    ...checkIds(pieces, []),
    ...pieces.flatMap((piece, at) => (piece === undefined ? [] : checkPiece(piece, [at], champs, modeles))),
  ];
}

function checkPiece(
  piece: Draft<Piece>,
  path: Path,
  champs: Champs | undefined,
  modeles: ReadonlySet<string>,
): readonly Finding[] {
  const { id = '', modele } = piece;
  const findings: Finding[] = [];
  if (piece.quand !== undefined && piece.condition === undefined)
    findings.push(finding('conditionSansTexte', path, { piece: id }));
  if (modele !== undefined && !modeles.has(modele))
    findings.push(finding('modeleManquant', [...path, 'modele'], { modele }));
  if (
    piece.obligatoire === false &&
    champs?.some((champ) => champ?.facultatif === true && champ.id === piece.id)
  )
    findings.push(finding('idPartage', [...path, 'id'], { id }));
  return [
    ...findings,
    ...(piece.formats ?? []).flatMap((format, at) => checkFormat(format, [...path, 'formats', at])),
    ...(champs ? checkCondition(piece.quand, [...path, 'quand'], { before: champs, all: champs }) : []),
  ];
}

function checkFormat(format: string | undefined, path: Path): readonly Finding[] {
  if (format === undefined || FORMATS.includes(format)) return [];
  const key = REFUSED_FORMATS.includes(format.toLowerCase()) ? 'formatRefuse' : 'formatInconnu';
  return [finding(key, path, { format, formats: FORMATS.join(', ') })];
}
