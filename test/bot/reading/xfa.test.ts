import { expect } from 'chai';
import { readPdf } from '../../../bot/reading/read-pdf.js';
import { understand, type Understanding } from '../../../domain/documents/understand.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { pdfWith } from '../../support/sample-files.js';

const CAPTIONS: Readonly<Record<string, string>> = {
  nomAsso: 'Nom de l’association',
  numSiret: 'Numéro SIRET',
  adresseSiege: 'Adresse du siège',
  cpSiege: 'Code postal',
  villeSiege: 'Commune',
  repNom: 'Représentant légal',
  courriel: 'Courriel',
  intituleProjet: 'Intitulé du projet',
  montant: 'Montant demandé',
};
const ANSWERS: Readonly<Record<string, string>> = {
  nomAsso: 'Les Ateliers du Vallon',
  numSiret: '999 990 120 00019',
  courriel: 'contact@ateliers-vallon.example',
  intituleProjet: 'Clauses en Vallon : des marchés pour l’insertion',
  montant: '29 000 €',
};

/** A form as LiveCycle writes one: its only page asks for another program, what was typed is in packets. */
function form(answers: Readonly<Record<string, string>>): Buffer {
  const asked = Object.entries(CAPTIONS).map(
    ([name, caption]) =>
      `<field name="${name}"><caption><value><text>${caption}</text></value></caption><script>0;</script></field>`,
  );
  const typed = Object.keys(CAPTIONS).map((name) => `<${name}>${answers[name] ?? ''}</${name}>`);
  const packets = [
    '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">',
    `<template><subform><draw><value><text>Formulaire de demande de subvention</text></value></draw>${asked.join('')}</subform></template>`,
    `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>${typed.join('')}</form1></xfa:data></xfa:datasets>`,
    '</xdp:xdp>',
  ].map((packet) => Buffer.from(packet, 'utf8'));
  return pdfWith(
    `/AcroForm<</Fields[]/XFA[${packets.map((_, at) => `(p${at}) ${at + 4} 0 R`).join(' ')}]>>`,
    packets.map((packet) => `<</Length ${packet.length}>>\nstream\n${packet.toString('latin1')}\nendstream`),
  );
}

describe('A form made with LiveCycle, whose pages say nothing', () => {
  const understood = async (answers: Readonly<Record<string, string>>): Promise<Understanding> => {
    const document = await readPdf(form(answers), undefined);
    const appel = await facilitateurs2023();
    return understand(document, { appel, valeurs: {}, known: {}, nom: 'form.pdf' });
  };

  it('is read by its data, with the captions of its fields', async () => {
    const { piece, faits, defauts } = await understood(ANSWERS);
    const said = Object.fromEntries(faits.map(({ id, value }) => [id, value]));
    expect(piece).to.equal('formulaire');
    expect(said).to.include({
      nom: 'Les Ateliers du Vallon',
      siret: '99999012000019',
      email: 'contact@ateliers-vallon.example',
      intitule: 'Clauses en Vallon : des marchés pour l’insertion',
      montantDemande: 29_000,
    });
    expect(defauts).to.deep.equal([]);
  });

  it('is said not to be filled in where nobody typed anything', async () => {
    const { piece, defauts } = await understood({});
    expect([piece, defauts.map(({ id }) => id)]).to.deep.equal(['formulaire', ['formulaire_non_rempli']]);
  });
});
