import type { Champ } from '../../../domain/appel/appel.js';
import { withChampPostponed } from '../../../domain/dossier/change-dossier.js';
import {
  awaitsConfirmation,
  differingChamps,
  withConfirmation,
} from '../../../domain/dossier/consultation.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { champKey } from '../../../domain/dossier/step-key.js';
import { fichesOf } from '../../turn/fiches.js';
import type { FicheRemplie } from '../../turn/message.js';
import { consequencesOf } from '../consequences.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import type { StepOutcome } from '../steps/step-outcome.js';
import { askFiche } from './ask-fiche.js';
import { reportOf } from './report.js';
import { champsOf, missingOf, toReview } from './sections.js';
import { takeField } from './take-field.js';

/** Keeps what is right in a form that was filled in, and says what is not; what is wrong stays in its field. */
export async function takeFiche(turn: DossierTurn, fiche: FicheRemplie): Promise<StepOutcome> {
  const { say, stored, services, appel } = turn;
  const { groupe, valeurs, vu } = fiche;
  const before = turn.dossier;
  if (
    fiche.dossier !== before.reference ||
    stored.statut !== 'brouillon' ||
    champsOf(turn, groupe).length === 0
  )
    return { kind: 'again', replies: [{ text: say('dossier:bouton_perime') }] };
  delete fichesOf(turn.conversation, before.reference).rouverte;
  for (const champ of champsOf(turn, groupe)) {
    const saisi = valeurs[champKey(champ.id)]?.trim();
    if (saisi !== undefined) await takeField(turn, { champ, saisi, vu: vu[champKey(champ.id)], before });
  }
  if (awaitsConfirmation(before, appel) && awaitsConfirmation(turn.dossier, appel))
    save(turn, withConfirmation(turn.dossier, appel, differingChamps(turn.dossier, appel), services.now));
  if (fiche.plusTard)
    for (const champ of missingOf(turn, groupe))
      save(turn, withChampPostponed(turn.dossier, champ, services.now));
  const said = reportOf(turn, groupe) + consequencesOf(turn, answeredSince(turn, before), before);
  const wrong = champsOf(turn, groupe).some((champ) => toReview(turn, champ) !== undefined);
  if (!wrong || missingOf(turn, groupe).length > 0) return { kind: 'done', said: said.trim() };
  const asked = askFiche(turn, groupe);
  return { kind: 'stay', replies: [{ ...asked, text: said.trim() }] };
}

function answeredSince({ appel, dossier }: DossierTurn, before: Dossier): readonly Champ[] {
  return appel.champs.filter(({ id }) => dossier.champs[id] !== before.champs[id]);
}
