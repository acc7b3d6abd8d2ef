import { sentPieces } from '../../../domain/dossier/steps.js';
import { DEPOT, type Fiche } from '../../say/fiche.js';
import { formatInstant } from '../../say/format-instant.js';
import { destinationFor } from '../destination-for.js';
import type { DossierTurn } from '../dossier-turn.js';
import { proofWords } from '../proof-words.js';

/** A filed dossier at a glance: when, to whom, whether it was handed over and why not, what proves it, and what comes next. */
export function depotFiche(turn: DossierTurn): Fiche {
  const { say, stored, appel, conversation } = turn;
  const destination = destinationFor(turn);
  const { service, boite } = destination;
  const { reference, depot } = stored;
  const said = (instant: string): string => formatInstant(instant, appel.fuseau, conversation.langue);
  const [preuve = '', suite = ''] = proofWords(turn, destination);
  const fichiers = sentPieces(stored, appel).flatMap(({ id }) => stored.pieces[id] ?? []);
  const fait = (nom: string, valeur: string): { titre: string; texte: string } => ({
    titre: say(`depot:fait_${nom}`),
    texte: valeur,
  });
  return {
    groupe: DEPOT,
    titre: say('depot:titre'),
    texte: '',
    champs: [],
    faits: [
      fait('reference', reference),
      fait('depose', said(depot?.deposeLe ?? stored.modifieLe)),
      fait('a_qui', boite === undefined ? service : say('depot:service_boite', { service, boite })),
      fait(
        'transmission',
        say(`depot:transmission_${handedOver(turn)}`, {
          instant: said(depot?.transmisLe ?? stored.modifieLe),
        }),
      ),
      fait('preuve', preuve),
      fait('fichiers', say('depot:fichiers', { count: fichiers.length })),
    ],
    note: suite,
    boutons: [],
  };
}

/** Whether a dossier was handed over, or what keeps it. */
function handedOver({ stored }: DossierTurn): string {
  const { depot, statut } = stored;
  if (statut === 'retire') return 'retire';
  if (depot?.probleme !== undefined) return depot.probleme;
  return depot?.transmisLe === undefined ? 'en_cours' : 'faite';
}
