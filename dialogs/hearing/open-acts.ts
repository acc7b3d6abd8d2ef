import type { TurnContext } from 'botbuilder';
import { situationOf } from '../../domain/faq/situation.js';
import type { Situation } from '../../domain/faq/selon.js';
import { circumstancesWithDossier } from '../faq/circumstances.js';
import { currentAppel } from '../turn/current-appel.js';
import { servicesOf } from '../turn/services.js';

const OPEN = ['ouvert', 'dernier_jour'];
const FILED = ['depose', 'transmis', 'non_transmis'];

/** Tells which buttons make sense now: none that the state of the call or of the dossier forbids. */
export async function openActs(context: TurnContext): Promise<(button: string) => boolean> {
  const given = await circumstancesWithDossier(context, currentAppel(context));
  return openIn(context, situationOf(given));
}

/** The same, where the state is known. */
export function openIn(context: TurnContext, { appel, dossier }: Situation): (button: string) => boolean {
  const open = OPEN.includes(appel);
  const mayBe: Readonly<Record<string, boolean>> = {
    commencer: open && ['aucun', 'retire'].includes(dossier),
    reprendre: open && ['aucun', 'brouillon'].includes(dossier),
    completer: open && FILED.includes(dossier),
    retirer: dossier === 'brouillon' || FILED.includes(dossier),
    mes_dossiers: dossier !== 'aucun',
    ou_jen_suis: dossier !== 'aucun',
    changer_appel: servicesOf(context).appels.length > 1,
  };
  return (button) => mayBe[button] ?? true;
}
