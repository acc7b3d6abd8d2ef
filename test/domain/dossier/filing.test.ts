import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { filed, handedOver, returned, withBoite } from '../../../domain/dossier/change-dossier.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { plusGrosFichier, tailleEnvoyee } from '../../../domain/dossier/taille-message.js';
import { emptyDossier, OPEN } from '../../support/applicant.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const BOITE = 'depot@dreets.example';
const LATER = new Date('2023-05-15T10:05:00+02:00');

describe('filing', () => {
  let appel: Appel;
  let draft: Dossier;
  before(async () => {
    appel = await facilitateurs2023();
    draft = emptyDossier(appel);
  });

  it('freezes the dossier at one instant, attested and on its way to its mailbox', () => {
    const instant = OPEN.toISOString();
    expect(filed(draft, OPEN, BOITE)).to.deep.equal({
      ...draft,
      statut: 'depose',
      attesteLe: instant,
      modifieLe: instant,
      depot: { deposeLe: instant, boite: BOITE },
    });
  });

  it('is a problem where no mailbox is known, and none any more once there is one', () => {
    const lost = filed(draft, OPEN, undefined);
    expect(lost.depot).to.deep.equal({ deposeLe: OPEN.toISOString(), probleme: 'sans_boite' });
    expect(withBoite(lost, BOITE).depot).to.deep.equal({ deposeLe: OPEN.toISOString(), boite: BOITE });
  });

  it('is transmitted when the mailbox’s server has accepted it, and says since when', () => {
    const sent = handedOver(filed(draft, OPEN, BOITE), LATER);
    expect(sent.statut).to.equal('transmis');
    expect(sent.depot).to.deep.equal({
      deposeLe: OPEN.toISOString(),
      boite: BOITE,
      transmisLe: LATER.toISOString(),
    });
    expect(withBoite(sent, 'autre@dreets.example').depot).to.deep.equal({
      ...sent.depot,
      boite: 'autre@dreets.example',
    });
  });

  it('leaves a withdrawn dossier withdrawn, whenever its letter arrives', () => {
    const gone: Dossier = { ...filed(draft, OPEN, BOITE), statut: 'retire' };
    expect(handedOver(gone, LATER)).to.have.property('statut', 'retire');
  });

  it('is to be done again once it came back: no longer transmitted, from the same instant, to the same mailbox', () => {
    const back = returned(handedOver(filed(draft, OPEN, BOITE), LATER));
    expect(back.statut).to.equal('depose');
    expect(back.depot).to.deep.equal({ deposeLe: OPEN.toISOString(), boite: BOITE, probleme: 'retour' });
    expect(returned(filed(draft, OPEN, undefined)).depot).to.deep.equal({
      deposeLe: OPEN.toISOString(),
      probleme: 'retour',
    });
  });

  it('has nothing to do with a draft', () => {
    expect(returned(draft)).to.equal(draft);
    expect(withBoite(draft, BOITE)).to.equal(draft);
    expect(handedOver(draft, LATER)).to.equal(draft);
  });

  it('counts what a file weighs on the wire: base64 in lines, and its headers', () => {
    expect(tailleEnvoyee(0)).to.equal(1000);
    expect(tailleEnvoyee(1_000_000)).to.equal(1_371_000);
    expect(tailleEnvoyee(1)).to.equal(1002);
    const largest = plusGrosFichier(10_000_000);
    expect(largest).to.equal(7_006_569);
    expect(tailleEnvoyee(largest) + 400_000).to.be.at.most(10_000_000);
    expect(tailleEnvoyee(largest + 1) + 400_000).to.be.above(10_000_000);
  });
});
