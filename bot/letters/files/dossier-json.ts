import { Buffer } from 'node:buffer';
import type { Appel, Champ } from '../../../domain/appel/appel.js';
import { optionIds } from '../../../domain/champs/choix-multiple.js';
import { PERIOD_MARK } from '../../../domain/champs/periode.js';
import { consultationOf } from '../../../domain/dossier/consultation.js';
import type { Dossier, Valeur } from '../../../domain/dossier/dossier.js';
import { toldChamps } from '../../../domain/dossier/steps.js';
import type { DossierView } from '../view/dossier-view.js';
import type { LectureView } from '../view/lecture-view.js';
import { localInstant } from '../view/local-instant.js';

/** Changes when a name or a meaning below changes; a name is never given another meaning. */
const FORMAT = 'dossier-aap/1';

/** The dossier for a program: stable names, raw values (dates YYYY-MM-DD, amounts in euros, choices by id), UTF-8. */
export function dossierJson(view: DossierView, dossier: Dossier, appel: Appel): Buffer {
  const { destination } = view;
  const registre = consultationOf(dossier, appel);
  const json = {
    format: FORMAT,
    reference: dossier.reference,
    appel: { id: appel.id, version: dossier.appelVersion, titre: view.appel },
    deposeLe: localInstant(dossier.depot?.deposeLe, appel.fuseau),
    retireLe: localInstant(dossier.retireLe, appel.fuseau),
    attesteLe: localInstant(dossier.attesteLe, appel.fuseau),
    destination: {
      service: destination.service,
      region: destination.region,
      departement: destination.departement ?? null,
    },
    adresseVerifiee: view.adresseVerifiee,
    champs: Object.fromEntries(
      toldChamps(dossier, appel).map((champ) => [champ.id, rawValue(champ, dossier.champs[champ.id])]),
    ),
    libelles: Object.fromEntries(view.lignes.map(({ id, libelle, valeur }) => [id, { libelle, valeur }])),
    pieces: view.documents.map((document) => ({
      piece: document.pieceId,
      libelle: document.piece,
      fichier: document.nom,
      nomOriginal: document.nomOriginal,
      octets: document.octets,
      sha256: document.sha256,
      controle: document.controle ?? null,
      lecture: document.lecture === undefined ? null : lectureJson(document.lecture),
      complement: document.complement ?? null,
    })),
    complements: (dossier.complements ?? []).map(({ numero, envoyeLe, corrections }) => ({
      numero,
      envoyeLe: localInstant(envoyeLe, appel.fuseau),
      corrections: corrections.map(({ champ, avant, apres }) => ({
        champ,
        avant: avant ?? null,
        apres: apres ?? null,
      })),
    })),
    attention: view.attention,
    registre:
      registre === undefined
        ? null
        : {
            etat: registre.etat,
            consulteLe: localInstant(registre.consulteLe, appel.fuseau),
            reponse: registre.reponse ?? null,
          },
  };
  return Buffer.from(`${JSON.stringify(json, undefined, 2)}\n`, 'utf8');
}

/** What a program read of a document: it may be wrong, and each fact says where it stands. */
function lectureJson({ etat, reconnu, pages, pagesLues, faits, remarques }: LectureView): object {
  return {
    etat,
    reconnu: reconnu ?? null,
    pages,
    pagesLues,
    faits: faits.map(({ id, value, page, words, sure }) => ({
      fait: id,
      valeur: value,
      page,
      mots: words,
      sur: Math.round(sure * 100) / 100,
    })),
    remarques: remarques.map(({ id, page, words, values }) => ({
      defaut: id,
      page,
      mots: words,
      valeurs: values,
    })),
  };
}

/** Several options are a list, a period has two ends; all else stands as it is kept. */
function rawValue(champ: Champ, valeur: Valeur | undefined): unknown {
  if (champ.type === 'choixMultiple') return optionIds(valeur);
  if (champ.type !== 'periode' || typeof valeur !== 'string') return valeur;
  const [debut, fin] = valeur.split(PERIOD_MARK);
  return { debut, fin };
}
