import type { Appel, Piece } from '../../../domain/appel/appel.js';
import type { ChampType } from '../../../domain/champs/champs.js';
import { asFiled, filesOf } from '../../../domain/dossier/complement.js';
import { contactVerifie } from '../../../domain/dossier/contact.js';
import type { Complement, Dossier } from '../../../domain/dossier/dossier.js';
import { missingPieces, sentPieces, unneededPieces } from '../../../domain/dossier/steps.js';
import type { Words } from '../../core/locales.js';
import { sentWhen, servicePoints, type ServiceFacts } from './attention-points.js';
import { formatDay } from '../../../domain/format/day.js';
import { dayOf } from './format-instant.js';

/** Points that name documents; each has its sentence under `courrier:attention`. */
type Point = 'deja_fournie' | 'deja_recu' | 'devenue_necessaire' | 'devenue_inutile';

/** What the agent should look at in a complement. Facts only. */
export function complementAttention(
  words: Words,
  dossier: Dossier,
  complement: Complement,
  appel: Appel,
  service: ServiceFacts,
): readonly string[] {
  const filed = asFiled(dossier);
  const before = sentBefore(dossier, complement);
  const known = new Set(filesOf(before).map(({ sha256 }) => sha256));
  const added = (piece: Piece): Dossier['pieces'][string] => complement.pieces[piece.id] ?? [];
  const points: readonly (readonly [Point, readonly Piece[]])[] = [
    [
      'deja_fournie',
      appel.pieces.filter((piece) => added(piece).length > 0 && before[piece.id] !== undefined),
    ],
    ['deja_recu', appel.pieces.filter((piece) => added(piece).some(({ sha256 }) => known.has(sha256)))],
    ['devenue_necessaire', missingPieces(dossier, appel)],
    [
      'devenue_inutile',
      unneededPieces(dossier, appel).filter((piece) => sentPieces(filed, appel).includes(piece)),
    ],
  ];
  return [
    ...servicePoints(
      words,
      filesOf(complement.pieces),
      contactVerifie(appel, dossier) !== undefined,
      service,
    ),
    ...sentWhen(words, dossier, appel, complement.envoyeLe),
    ...pastDates(words, dossier, complement, appel),
    ...(corrects(complement, appel, 'siret') ? [words('fr', 'courrier:attention.siret_corrige')] : []),
    ...points
      .filter(([, pieces]) => pieces.length > 0)
      .map(([point, pieces]) =>
        words('fr', `courrier:attention.${point}`, {
          pieces: pieces.map(({ libelle }) => libelle.fr).join(' ; '),
        }),
      ),
  ];
}

/** The files that the dossier had before this complement, by document. */
function sentBefore(dossier: Dossier, { numero, pieces }: Complement): Dossier['pieces'] {
  const later = (dossier.complements ?? []).filter((each) => each.numero > numero);
  const others = new Set([pieces, ...later.map((each) => each.pieces)].flatMap(filesOf).map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(dossier.pieces).flatMap(([id, fichiers]) => {
      const kept = fichiers.filter((fichier) => !others.has(fichier.id));
      return kept.length === 0 ? [] : [[id, kept] as const];
    }),
  );
}

function corrects({ corrections }: Complement, { champs }: Appel, type: ChampType): boolean {
  return champs.some((champ) => champ.type === type && corrections.some((each) => each.champ === champ.id));
}

function pastDates(
  words: Words,
  dossier: Dossier,
  { corrections, envoyeLe }: Complement,
  appel: Appel,
): readonly string[] {
  const sent = dayOf(envoyeLe, appel.fuseau);
  return appel.champs
    .filter(({ id, type }) => type === 'date' && corrections.some(({ champ }) => champ === id))
    .map((champ) => ({ champ, day: String(dossier.champs[champ.id] ?? '') }))
    .filter(({ day }) => day !== '' && day < sent)
    .map(({ champ, day }) =>
      words('fr', 'courrier:attention.date_passee_complement', {
        champ: champ.libelle.fr,
        date: formatDay(day, 'fr'),
      }),
    );
}
