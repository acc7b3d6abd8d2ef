import type { Appel, Piece } from '../../../domain/appel/appel.js';
import type { Defaut } from '../../../domain/documents/faults/fault.js';
import { faultsNow } from '../../../domain/documents/faults/of-answers.js';
import { fewerLetters } from '../../../domain/documents/funders-said.js';
import { isSurePlace } from '../../../domain/documents/placing.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { formatDay, isDay } from '../../../domain/format/day.js';
import { formatEuros } from '../../../domain/format/money.js';
import type { Words } from '../../core/locales.js';

/** What reading the documents showed and the applicant left: document, page, words. A machine read it: it decides nothing. */
export function readingPoints(
  words: Words,
  sent: readonly Piece[],
  appel: Appel,
  dossier: Pick<Dossier, 'champs' | 'pieces'>,
): readonly string[] {
  const fewer = fewerLetters(dossier, appel);
  const letters =
    fewer === undefined ? [] : [words('fr', 'courrier:attention.moins_de_lettres', { ...fewer })];
  const read = sent.flatMap((piece) =>
    (dossier.pieces[piece.id] ?? []).flatMap(({ nom, lecture }) => {
      if (lecture?.etat !== 'lue') return [];
      const said = (page: number, defaut: string, mots: string): string =>
        words('fr', 'courrier:attention.lecture', {
          piece: piece.libelle.fr,
          nom,
          page,
          defaut,
          mots: mots === '' ? '' : words('fr', 'courrier:attention.lecture_mots', { mots }),
        });
      if (lecture.piece === piece.id)
        return faultsNow(lecture, piece, dossier, appel).map((defaut) =>
          said(defaut.page, sentence(words, defaut), defaut.words),
        );
      const other = isSurePlace(lecture) ? appel.pieces.find(({ id }) => id === lecture.piece) : undefined;
      return other === undefined
        ? []
        : [said(1, words('fr', 'courrier:attention.lecture_autre', { autre: other.libelle.fr }), '')];
    }),
  );
  return [...read, ...letters];
}

function sentence(words: Words, { id, values }: Defaut): string {
  const shown = (key: string): string | number => {
    const value = values[key] ?? '';
    if (id === 'montant_incoherent' && typeof value === 'number') return formatEuros(value, 'fr');
    return typeof value === 'string' && isDay(value) ? formatDay(value, 'fr') : value;
  };
  return words('fr', `courrier:attention.lecture_defaut.${id}`, {
    lu: shown('lu'),
    attendu: shown('attendu'),
    pages: shown('pages'),
    total: shown('total'),
  });
}
