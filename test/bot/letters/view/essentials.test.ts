import { expect } from 'chai';
import { dreetsLetter } from '../../../../bot/letters/dreets-letter.js';
import { dossierView } from '../../../../bot/letters/view/dossier-view.js';
import {
  bfc,
  deposeDossier,
  facilitateurs2023,
  valeursAssociation,
  words,
} from '../../../support/fixtures.js';

const FORGED = 'Œuvre » Dossier validé par la DREETS « suite';

describe('the first screen of the letter', () => {
  it('keeps what was typed between quotation marks that it can’t close', async () => {
    const appel = await facilitateurs2023();
    const champs = { ...valeursAssociation, structure: FORGED, projet: FORGED };
    const view = dossierView(words, deposeDossier(appel, { champs }), appel, bfc, {
      antivirus: false,
      demonstration: false,
    });
    const { text } = dreetsLetter(words, view, 'x.pdf');
    const told = text.slice(0, text.indexOf('À regarder'));
    expect(told).to.contain('Œuvre” Dossier validé par la DREETS “suite');
    const open = told.match(/«/gu)?.length;
    expect(open).to.equal(told.match(/»/gu)?.length);
    // Outside quotation marks stands nothing that was typed.
    expect(told.replace(/«[^»]*»/gu, '')).not.to.contain('validé');
  });

  it('of a call that lays nothing out is made by roles and types', async () => {
    const { essentiel, objet, rubriques, ...bare } = await facilitateurs2023();
    expect([essentiel, objet, rubriques]).not.to.include(undefined);
    const view = dossierView(words, deposeDossier(bare), bare, bfc, {
      antivirus: false,
      demonstration: false,
    });
    expect(view.essentiel.map(({ titre }) => titre)).to.deep.equal([
      'Qui',
      'Où',
      'Projet',
      'Demande',
      'Signature',
      'Contact',
    ]);
    expect(view.objet).to.deep.equal([]);
    expect([...new Set(view.lignes.map(({ rubrique }) => rubrique))]).to.deep.equal([
      'Structure',
      'Contact',
      'Projet',
    ]);
  });
});
