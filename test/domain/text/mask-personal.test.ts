import { expect } from 'chai';
import fc from 'fast-check';
import { maskPersonal } from '../../../domain/text/mask-personal.js';
import { words } from '../../../domain/text/fold.js';

const KNOWN = new Set(
  words(
    `bonjour je suis vous pouvez voudrais savoir si la le les de du des d et pour notre mon ma à a un une est qui que quelle quel date limite dossier
     puis déposer envoyer association appel écrire rappelez moi au avec siret rna dreets bourgogne bretagne saint denis rhône alpes grand est
     merci cordialement monsieur madame président m appelle nom subvention euros par chez habite ici on peut où quand my name is can i file the`,
  ),
);
const isKnown = (word: string): boolean => words(word).every((part) => KNOWN.has(part));

const CASES: readonly (readonly [string, string])[] = [
  ['écrire à jean.dupont@asso.fr', 'écrire à [adresse]'],
  ['écrire à Jean.Dupont@ASSO.fr, merci', 'écrire à [adresse], merci'],
  ['écrire à jean dupont @ asso.fr', 'écrire à jean [adresse]'],
  ['écrire à jean.dupont (at) gmail.com', 'écrire à [adresse]'],
  ['écrire à jdupont arobase gmail point com', 'écrire à [adresse]'],
  ['rappelez moi au 06 12 34 56 78', 'rappelez moi au [numéro]'],
  ['rappelez moi au 06.12.34.56.78 merci', 'rappelez moi au [numéro] merci'],
  ['rappelez moi au +33 (0)6 12 34 56 78', 'rappelez moi au [numéro]'],
  ['rappelez moi au 06/12/34/56/78', 'rappelez moi au [numéro]'],
  ['rappelez moi au o6 12 34 56 78', 'rappelez moi au o[numéro]'],
  ['siret 732 829 320 00074', 'siret [numéro]'],
  ['siret 73282932000074', 'siret [numéro]'],
  ['siret 732829320 OOO74', 'siret [numéro]'],
  ['rna W712000123', 'rna [numéro]'],
  ['rna w 712 000 123', 'rna [numéro]'],
  ['mon dossier AAP23-7KQ4-M2XD', 'mon dossier [numéro]'],
  ['je m’appelle Jean Dupont et je suis président', 'je m’appelle [nom] et je suis président'],
  ["je m'appelle jean dupont et je voudrais savoir", "je m'appelle [nom] et je voudrais savoir"],
  ['mon nom est Le Goff', 'mon nom est [nom]'],
  ['my name is John Smith can I file', 'my name is [nom] can I file'],
  ['bonjour madame lefèvre, je voudrais savoir', 'bonjour madame [nom], je voudrais savoir'],
  ['bonjour monsieur je voudrais savoir', 'bonjour monsieur je voudrais savoir'],
  ['cordialement, Noël Lefèvre', 'cordialement, [nom]'],
  ['je suis Karim Benali', 'je suis [nom]'],
  ['Karim est président', '[nom] est président'],
  ['je suis Jean-Pierre DUPONT', 'je suis [nom]'],
  ['le dossier d’Amélie', 'le dossier [nom]'],
  ['je suis Moreau Denis', 'je suis [nom]'],
  ['Pouvez-vous rappelez moi', 'Pouvez-vous rappelez moi'],
  ['la DREETS Bourgogne et Saint-Denis', 'la DREETS Bourgogne et Saint-Denis'],
  ['le Grand Est, Rhône-Alpes', 'le Grand Est, Rhône-Alpes'],
  ['QUELLE EST LA DATE LIMITE', 'QUELLE EST LA DATE LIMITE'],
  ['on habite 12 rue des Lilas 71000', 'on habite [lieu] 71000'],
  ['déposer le 15/06/2023 ou le 2023-07-01', 'déposer le 15/06/2023 ou le 2023-07-01'],
  ['une subvention de 150 000 euros', 'une subvention de 150 000 euros'],
  ['voir https://mon-asso.example/jean', 'voir [lien]'],
  ['je suis JEAN', 'je suis [nom]'],
  ['JE VOUDRAIS JEAN DUPONT', 'JE VOUDRAIS JEAN DUPONT'],
  ['mon nom est jean@asso.fr', 'mon nom est [adresse]'],
  ['mon nom est (jean)', 'mon nom est ([nom])'],
  ['mon nom est [jean', 'mon nom est [[nom]'],
  ['je suis Karim, Denis', 'je suis [nom], Denis'],
  ['je suis Karim  Denis', 'je suis [nom]'],
  ['  je   suis  ', 'je suis'],
  ['Rendez-vous avec Karim', 'Rendez-vous avec [nom]'],
  ["la date de l'association", "la date de l'association"],
  ["je suis de L'Association.", "je suis de L'Association."],
  ['moi c’est karim', 'moi c’est [nom]'],
  ['mon nom c’est karim ben ali bou zid et', 'mon nom c’est [nom] zid et'],
  ['écrire à a@b et @ c', 'écrire à [adresse] [adresse]'],
];

describe('Masking what could name somebody', () => {
  for (const [text, masked] of CASES)
    it(text, () => {
      expect(maskPersonal(text, (word) => isKnown(word) || ['ou', 'voir'].includes(word))).to.equal(masked);
    });

  it('leaves no address and no telephone number in any text', () => {
    const secret = fc.constantFrom(
      'jean.dupont@asso.fr',
      '0612345678',
      '06 12 34 56 78',
      '73282932000074',
      'W712000123',
    );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        secret,
        fc.string({ maxLength: 80 }),
        (before, known, after) => {
          const masked = maskPersonal(`${before} ${known} ${after}`, () => true);
          expect(masked).to.not.include(known);
          expect(maskPersonal(masked, () => true)).to.not.include(known);
        },
      ),
    );
  });

  it('cuts what is long', () => {
    expect(maskPersonal('dossier '.repeat(100_000), () => true)).to.have.length.at.most(300);
    expect(maskPersonal('0'.repeat(1_000_000), () => true)).to.equal('[numéro]');
  });
});
