import { applies, appliesSoFar } from '../appel/condition.js';
import type { Appel } from '../appel/appel.js';
import type { Valeurs } from '../dossier/dossier.js';
import type { Fait, Known } from './fact.js';
import { readFacts } from './facts/readers.js';
import type { Defaut } from './faults/fault.js';
import { findFaults } from './faults/finders.js';
import { paperOf } from './paper.js';
import type { ReadDocument } from './page.js';
import { recognise, type PaperType, type Recognition } from './recognise.js';

/** All that was understood of a file. */
export interface Understanding {
  /** The document of the call, or the other paper, that it is; undefined for none of them. */
  readonly piece: string | undefined;
  /** A paper that the call doesn't ask for. */
  readonly autre: string | undefined;
  readonly probability: number;
  readonly ranking: Recognition['ranking'];
  /** Documents that other pages of it are. */
  readonly aussi: readonly string[];
  readonly faits: readonly Fait[];
  readonly defauts: readonly Defaut[];
  /** The name of the structure that it was compared with. */
  readonly compare?: string;
  /** Pages that it has, and those that were read. */
  readonly pages: number;
  readonly lues: number;
  /** Pictures that nobody read, as the operator has it off. */
  readonly nonLu?: true;
}

/** What is known when a file comes. */
export interface Situation {
  readonly appel: Pick<Appel, 'pieces' | 'autresPapiers'>;
  /** Answers given so far, by which documents are asked for. */
  readonly valeurs: Valeurs;
  readonly known: Known;
  readonly nom: string;
}

/** Tells which document of the call a file is, what it says and what is wrong with it. */
export function understand(document: ReadDocument, { appel, valeurs, known, nom }: Situation): Understanding {
  const paper = paperOf(document);
  const { id, probability, ranking, aussi } = recognise(paper, typesOf(appel, valeurs), nom);
  const piece = appel.pieces.find((each) => each.id === id);
  const others = appel.pieces.filter((each) => aussi.includes(each.id));
  const faits = piece === undefined ? [] : readFacts(paper, piece, known);
  const more = others
    .flatMap((other) => readFacts(paper, other, known))
    .filter((fact) => faits.every((own) => own.id !== fact.id));
  const all = [...faits, ...more];
  return {
    piece: piece?.id,
    autre: piece === undefined ? id : undefined,
    probability,
    ranking,
    aussi: others.map((other) => other.id),
    faits: all,
    defauts: findFaults({ paper, faits: all, known, piece }),
    ...(known.nom === undefined ? {} : { compare: known.nom }),
    pages: document.pageCount,
    lues: document.pages.length,
    ...(isUnread(document) && { nonLu: true }),
  };
}

function isUnread({ pages }: ReadDocument): boolean {
  return (
    pages.length > 0 &&
    pages.every(({ lines, ocr }) => lines.length === 0 && ocr?.sure === 0 && ocr.dark === 0)
  );
}

function typesOf({ pieces, autresPapiers }: Situation['appel'], valeurs: Valeurs): readonly PaperType[] {
  return [
    ...pieces.flatMap((piece) => {
      const demandee = appliesSoFar(piece.quand, valeurs) ?? (applies(piece.quand, valeurs) || undefined);
      return piece.indices === undefined
        ? []
        : [
            {
              id: piece.id,
              indices: piece.indices,
              noms: [piece.libelle.fr, ...(piece.mots?.fr ?? [])],
              ...(demandee === undefined ? {} : { demandee }),
            },
          ];
    }),
    ...autresPapiers.map(({ id, indices, libelle }) => ({ id, indices, noms: [libelle.fr] })),
  ];
}
