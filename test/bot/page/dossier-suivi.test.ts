import { expect } from 'chai';
import { dossierSuivi } from '../../../bot/page/dossier-suivi.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { emptyDossier } from '../../support/applicant.js';
import { deposeDossier, facilitateurs2023, words } from '../../support/fixtures.js';
import { surestAct } from '../../support/surest-act.js';

describe('A dossier beside the conversation', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  const offered = (dossier: Dossier, langue: 'fr' | 'en' = 'fr'): string | undefined =>
    dossierSuivi(dossier, appel, langue, words).agir;

  it('offers what there is to do with it: to go on with a draft, to complete what is filed, nothing with what was withdrawn', () => {
    const filed = deposeDossier(appel);
    expect(offered(emptyDossier(appel))).to.equal('Reprendre mon dossier');
    expect(offered(filed)).to.equal('Ajouter une pièce ou corriger');
    expect(offered({ ...filed, statut: 'retire', retireLe: filed.modifieLe })).to.equal(undefined);
  });

  it('offers it in words that the assistant understands', async () => {
    for (const langue of ['fr', 'en'] as const)
      for (const dossier of [emptyDossier(appel), deposeDossier(appel)]) {
        const text = offered(dossier, langue) ?? '';
        const [place, act] =
          dossier.statut === 'brouillon'
            ? (['brouillon', 'reprendre'] as const)
            : (['depose', 'completer'] as const);
        expect(await surestAct(text, langue, place), text).to.equal(act);
      }
  });
});
