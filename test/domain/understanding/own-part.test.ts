import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { namedAnswers } from '../../../domain/understanding/named-answers.js';
import { createThingNamer, type ThingNamer } from '../../../domain/understanding/named-things.js';
import { ownPart } from '../../../domain/understanding/own-part.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { territoires } from '../../support/territoires.js';
import { hearing } from '../champs/hearing.js';

describe('The part of a message that is the text asked for', () => {
  let appel: Appel;
  let namer: ThingNamer;
  before(async () => {
    appel = await facilitateurs2023();
    namer = createThingNamer(appel);
  });

  /** What is left of a text for a field, and what other fields have of it. */
  async function parted(text: string, at: string): Promise<readonly [string | undefined, object]> {
    const asked = appel.champs.find(({ id }) => id === at);
    if (asked === undefined) throw new Error('The call has no such field');
    const base = { ...hearing(text, asked), territoires };
    const named = await namedAnswers({ ...base, appel, namer, asked, askedIsRead: false });
    const own = ownPart(base.said, asked, namer(base.said.text), named);
    const part = own === 'whole' ? text : own && text.slice(own.start, own.end).trim();
    return [part, Object.assign({}, ...named.map(({ answers }) => answers)) as object];
  }

  it('is what stands before, between or after the other fields', async () => {
    expect(
      await parted('le signataire est Paul Rey, trésorier, et le contact sera Anne Roux', 'projet'),
    ).to.deep.equal([undefined, { signataire: 'Paul Rey, trésorier', contact: 'Anne Roux' }]);
    expect(await parted('Clauses du Val, cofinanceurs : Ville de Cluny, 4 500 €', 'projet')).to.deep.equal([
      'Clauses du Val',
      { cofinance: true, cofinanceurs: 'Ville de Cluny, 4 500 €' },
    ]);
  });

  it('is the item that begins with its name, in a list of such items', async () => {
    const [part] = await parted(
      'poste coordinateur, territoire les deux cantons, début mars',
      'territoireProjet',
    );
    expect(part).to.equal('les deux cantons');
  });

  it('ends where an item gives another field its value', async () => {
    expect(
      await parted('territoire : les deux cantons, début le 4 septembre 2023', 'territoireProjet'),
    ).to.deep.equal(['territoire : les deux cantons', { debut: '2023-09-04' }]);
    expect(
      (await parted('intitulé : Clauses du Val, début le 4 septembre 2023', 'territoireProjet'))[1],
    ).to.deep.equal({ projet: 'Clauses du Val', debut: '2023-09-04' });
  });

  it('is all of it where a word names a field in passing', async () => {
    const title = 'Un contact pour chaque territoire, un poste pour deux cantons';
    expect((await parted(title, 'projet'))[0]).to.equal(title);
  });

  it('leaves a list whole, however its items are parted', async () => {
    const [, answers] = await parted(
      'cofinanceurs : Ville de Cluny, 4 500 € ; Région, 11 000 €. Voilà.',
      'debut',
    );
    expect(answers).to.deep.equal({
      cofinance: true,
      cofinanceurs: 'Ville de Cluny, 4 500 € ; Région, 11 000 €',
    });
  });
});
