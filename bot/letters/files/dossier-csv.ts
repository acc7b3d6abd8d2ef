import type { Buffer } from 'node:buffer';
import type { Appel, Champ } from '../../../domain/appel/appel.js';
import type { ChampType } from '../../../domain/champs/champs.js';
import { formatAnswer } from '../../../domain/champs/format-answer.js';
import { PERIOD_MARK } from '../../../domain/champs/periode.js';
import { consultationOf } from '../../../domain/dossier/consultation.js';
import type { Dossier, Valeur } from '../../../domain/dossier/dossier.js';
import { toldChamps } from '../../../domain/dossier/steps.js';
import { csvFile } from './csv-file.js';
import type { DossierView } from '../view/dossier-view.js';
import { sheetInstant } from '../view/local-instant.js';

/**
 * The dossier as one line under a header, for a French spreadsheet: UTF-8 with BOM, « ; », decimal comma.
 * The columns depend on the call alone, so that the lines of many dossiers can be put under one header.
 */
export function dossierCsv(view: DossierView, dossier: Dossier, appel: Appel): Buffer {
  const registre = consultationOf(dossier, appel);
  const sent = new Set(toldChamps(dossier, appel).map(({ id }) => id));
  const columns: readonly (readonly [string, string])[] = [
    ['reference', dossier.reference],
    ['appel', appel.id],
    ['depose_le', sheetInstant(dossier.depot?.deposeLe, appel.fuseau)],
    ['fuseau', appel.fuseau],
    ['service', view.destination.service],
    ['region_nom', view.destination.region],
    ['departement_nom', view.destination.departement ?? ''],
    ['adresse_verifiee', view.adresseVerifiee ? 'oui' : 'non'],
    ...appel.champs
      .filter(({ type, interne }) => type !== 'explication' && interne !== true)
      .flatMap((champ) => cellsOf(champ, sent.has(champ.id) ? dossier.champs[champ.id] : undefined, view)),
    ['nombre_fichiers', String(view.documents.length)],
    ...appel.pieces.map(({ id }): [string, string] => [
      `piece_${id}`,
      String(view.documents.filter(({ pieceId }) => pieceId === id).length),
    ]),
    ['nombre_complements', String(dossier.complements?.length ?? 0)],
    ['retire_le', sheetInstant(dossier.retireLe, appel.fuseau)],
    ['dernier_complement_le', sheetInstant(dossier.complements?.at(-1)?.envoyeLe, appel.fuseau)],
    ['registre_etat', registre?.etat ?? ''],
    ['registre_consulte_le', sheetInstant(registre?.consulteLe, appel.fuseau)],
  ];
  return csvFile([columns.map(([name]) => name), columns.map(([, value]) => value)]);
}

/** A field's columns: one, or two for the ends of a period. */
function cellsOf(
  champ: Champ,
  valeur: Valeur | undefined,
  view: DossierView,
): readonly (readonly [string, string])[] {
  if (champ.type === 'periode') {
    const [debut = '', fin = ''] = String(valeur ?? '').split(PERIOD_MARK);
    return [
      [`${champ.id}_debut`, debut],
      [`${champ.id}_fin`, fin],
    ];
  }
  return [[champ.id, valeur === undefined ? '' : cellText(champ, valeur, view)]];
}

function cellText(champ: Champ, valeur: Valeur, { destination }: DossierView): string {
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  if (champ.type === 'siret') return grouped(valeur);
  // A code alone would be read as a number: « 01 » becomes 1.
  if (champ.type === 'territoire') return `${String(valeur)} – ${destination.region}`;
  if (champ.type === 'departement') return `${String(valeur)} – ${destination.departement ?? ''}`;
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (champ.type === 'dateHeure') return valeur.replace('T', ' ');
  const said = new Set<ChampType>(['choix', 'choixMultiple', 'iban', 'pays']).has(champ.type);
  return (said ? formatAnswer(champ, valeur, 'fr') : undefined) ?? valeur;
}

/** Fourteen digits in a row would be read as a number, and shown as 7,75E+13. */
function grouped(siret: string | boolean): string {
  return String(siret).replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
}
