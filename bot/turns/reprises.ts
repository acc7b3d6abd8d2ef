import type { Secrets } from '../../dialogs/turn/services.js';
import { adresseAdmise } from '../../domain/dossier/acces.js';
import type { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import type { CodesEnvoyes } from '../../domain/dossier/codes-envoyes.js';
import type { Courriers } from '../../domain/dossier/courriers.js';
import { issueCode } from '../../domain/dossier/one-time-code.js';
import { withRepriseSent, withRepriseTried, type Reprises } from '../../domain/dossier/reprise.js';
import type { Person } from '../core/person.js';
import type { AllDossiers } from '../storage/dossiers.js';

/** What resuming a dossier by proof needs of one turn. */
export interface ReprisesParts {
  readonly dossiers: AllDossiers;
  readonly appelsConnus: AppelsConnus;
  readonly courriers: Pick<Courriers, 'code'>;
  readonly codes: CodesEnvoyes;
  readonly secrets: Secrets;
  /** Business time. */
  readonly now: Date;
}

/** Opens dossiers to the person of one turn, who proves that an admitted address is theirs. */
export function createReprises(
  { dossiers, appelsConnus, courriers, codes, secrets, now }: ReprisesParts,
  { owner, conversationId }: Person,
): Reprises {
  const fingerprint = (reference: string, code: string): string =>
    secrets.fingerprint(`${reference}:${code}`);
  return {
    async sendCode(reference, typed) {
      const dossier = await dossiers.findOfAnybody(reference);
      const appel = dossier && appelsConnus.of(dossier);
      const adresse = dossier === undefined ? undefined : adresseAdmise(dossier, typed);
      const part = adresse !== undefined && appel !== undefined;
      const decompte = await codes.compte({ adresse: typed, usage: 'reprise', part });
      if (decompte === 'refuse') return false;
      if (dossier === undefined || appel === undefined || adresse === undefined) return true;
      const code = secrets.code();
      const issued = issueCode(fingerprint(reference, code), now);
      const sent = dossiers.save(withRepriseSent(dossier, { ...issued, adresse, owner }, now));
      const dernier = decompte === 'dernier';
      courriers.code(sent, appel, { code, adresse, expireLe: issued.expireLe, usage: 'reprise', dernier });
      return true;
    },

    async open(reference, code) {
      const dossier = await dossiers.findOfAnybody(reference);
      if (dossier === undefined) return false;
      const by = { owner, conversationId };
      const tried = withRepriseTried(dossier, fingerprint(reference, code), by, now);
      if (tried.dossier !== dossier) dossiers.save(tried.dossier);
      return tried.refusal === undefined;
    },
  };
}
