import { expect } from 'chai';
import fc from 'fast-check';
import { conjugate } from '../../../domain/text/conjugate.js';
import { editDistance } from '../../../domain/text/edit-distance.js';
import { englishStem } from '../../../domain/text/english.js';
import { frenchSound } from '../../../domain/text/french-sound.js';
import { frenchStem, singular } from '../../../domain/text/french-stem.js';
import { bareWords, foldAccents } from '../../../domain/text/normalise.js';

describe('the bare words of a text', () => {
  const table: [string, string][] = [
    ['Pièce À joindre', 'piece a joindre'],
    ['l’appel à projets', 'appel a projets'],
    ['qu’on dépose', 'que on depose'],
    ['c`est où ?', 'ce est où'],
    ['pourra-t-on l´envoyer', 'pourra on envoyer'],
    ['le sigle E.T.P. SVP', 'le sigle etp svp'],
    ['aujourd’hui', 'aujourdhui'],
    ['siiiiil vous plaaaaît', 'siil vous plaait'],
    ['ou en est le colis', 'où en est le colis'],
    ['ou trouver la salle', 'où trouver la salle'],
    ['en breton ou en occitan', 'en breton ou en occitan'],
    ['thé ou café', 'the ou cafe'],
    ['ŒUVRE', 'oeuvre'],
    ['', ''],
    ['?! …', ''],
  ];
  for (const [text, words] of table)
    it(`« ${text} » → ${words}`, () => expect(bareWords(text).join(' ')).to.equal(words));

  it('never fails, and folds twice as once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => bareWords(text).every((word) => word !== '')),
    );
    fc.assert(fc.property(fc.string(), (text) => foldAccents(foldAccents(text)) === foldAccents(text)));
  });
});

describe('the inflections of French', () => {
  it('joins a verb and its forms', () => {
    const stems = ['déposer', 'dépose', 'déposée', 'déposerons', 'déposant'].map((word) =>
      frenchStem(foldAccents(word)),
    );
    expect(new Set(stems)).to.have.lengthOf(1);
  });

  for (const [plural, one] of [
    ['pieces', 'piece'],
    ['locaux', 'local'],
    ['dates', 'date'],
    ['bis', 'bis'],
  ] as const) {
    it(`cuts the plural of ${plural}`, () => expect(singular(plural)).to.equal(one));
  }

  for (const [verb, form] of [
    ['deposer', 'deposees'],
    ['changer', 'changeons'],
    ['envoyer', 'envoie'],
    ['appeler', 'appelle'],
    ['transmettre', 'transmis'],
    ['recevoir', 'recu'],
    ['finir', 'finissons'],
    ['obtenir', 'obtient'],
    ['rendre', 'rendu'],
  ] as const) {
    it(`knows that ${form} comes from ${verb}`, () => expect(conjugate(verb)).to.include(form));
  }

  it('leaves a noun as it is', () => expect(conjugate('annexe')).to.deep.equal(['annexe']));
});

describe('likeness of words', () => {
  for (const [a, b, changes] of [
    ['dossier', 'dossier', 0],
    ['dossier', 'dosier', 1],
    ['dossier', 'dosiser', 1],
    ['dossier', 'facture', 3],
  ] as const) {
    it(`${a} / ${b}: ${changes}`, () => expect(editDistance(a, b, 2)).to.equal(changes));
  }

  for (const [a, b] of [
    ['candidature', 'kandidatur'],
    ['financement', 'finansement'],
    ['pharmacie', 'farmacie'],
  ] as const) {
    it(`${a} sounds like ${b}`, () => expect(frenchSound(a)).to.equal(frenchSound(b)));
  }

  it('stems English', () => {
    expect(englishStem('applications')).to.equal(englishStem('application'));
    expect(englishStem('applied')).to.equal(englishStem('apply'));
  });
});
