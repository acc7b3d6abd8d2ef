import { expect } from 'chai';
import { aboutFiles } from '../../../domain/understanding/files/about-files.js';
import type { FileOrder } from '../../../domain/understanding/files/file-orders.js';
import { createThingNamer, type ThingNamer } from '../../../domain/understanding/named-things.js';
import { hear } from '../../../domain/understanding/said.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

function told(order: FileOrder): string {
  switch (order.do) {
    case 'state':
      return 'state';
    case 'unknown':
      return `unknown ${order.nom}`;
    case 'remove':
      return `remove ${order.file.id}${order.from === undefined ? '' : ` ← ${order.from}`}`;
    case 'where':
      return `where ${order.file.id}`;
    default: {
      const names = order.files.map(({ id }) => id).join(' ');
      return `${order.do} ${names}${order.do === 'move' && order.to !== undefined ? ` → ${order.to}` : ''}`;
    }
  }
}

const THERE = [
  { id: '1', nom: 'c01-imprime.pdf', piece: 'rib', recuLe: '2023-05-15T08:00:00Z' },
  { id: '2', nom: 'Budget prévisionnel 2023.ods', piece: 'budget', recuLe: '2023-05-15T08:01:00Z' },
  { id: '3', nom: 'c07 lettre mairie.pdf', piece: 'cofinanceurs', recuLe: '2023-05-15T08:02:00Z' },
  { id: '4', nom: 'k22_accord_metropole.pdf', recuLe: '2023-05-15T08:03:00Z' },
  { id: '5', nom: 'photo iban.jpg', recuLe: '2023-05-15T08:03:00Z' },
];

describe('What a message says of files that were sent', () => {
  let namer: ThingNamer;
  let labels: readonly { readonly id: string; readonly libelle: string }[];
  before(async () => {
    const appel = await facilitateurs2023();
    namer = createThingNamer(appel);
    labels = appel.pieces.map(({ id, libelle }) => ({ id, libelle: libelle.fr }));
  });

  function about(text: string): string {
    const said = hear(text, 'fr');
    const found = aboutFiles({ said, things: namer(said.text), there: THERE, labels });
    if (found === undefined) return '';
    const rest = found.rest === '' ? [] : [`+ ${found.rest}`];
    return [...found.orders.map(told), ...rest].join(' ; ');
  }

  const rows: Readonly<Record<string, string>> = {
    'enlevez c01 et c07': 'remove 1 ; remove 3',
    'retirez c01-imprime.pdf, gardez c07': 'remove 1',
    'Retirer Budget prévisionnel 2023.ods': 'remove 2',
    'please drop c07': 'remove 3',
    'mettez c01 dans le formulaire': 'move 1 → formulaire',
    'c01 c’est le formulaire': 'move 1 → formulaire',
    'Déplacer c01-imprime.pdf dans « Note de projet »': 'move 1 → note_projet',
    'où avez-vous rangé c07 ?': 'where 3',
    'le fichier que j’ai mis au RIB c’est en fait le formulaire': 'move 1 → formulaire',
    'ce n’est pas le RIB, c’est la note de projet': 'move 1 → note_projet',
    'vous avez mis le formulaire dans le rib, corrigez': 'move 1 → formulaire',
    'il faut la ranger avec les statuts': 'move 3 → asso_statuts',
    'c pas le rib': 'move 1',
    'pardon, ce document c’est plutôt les statuts': 'move 3 → asso_statuts',
    'that one is not the RIB, it is the form': 'move 1 → formulaire',
    'sortez c01-imprime.pdf, k22 et photo iban.jpg : à la poubelle': 'remove 1 ; remove 4 ; remove 5',
    'k22 à jeter': 'remove 4',
    'Ôter c01-imprime.pdf du RIB et supprimer Budget prévisionnel 2023.ods du budget':
      'remove 1 ← rib ; remove 2 ← budget',
    'Enlever du RIB le fichier c01-imprime.pdf': 'remove 1 ← rib',
    'supprimez k40_photo_rib.jpg et c07': 'remove 3 ; unknown k40_photo_rib.jpg',
    'supprimez k40_photo_rib.jpg': 'unknown k40_photo_rib.jpg',
    'jetez c01-imprime.pdf (3 000, périmé) / cofinanceur = Métropole du Val, montant inconnu':
      'remove 1 ; + cofinanceur = Métropole du Val, montant inconnu',
    'retirez la métropole': 'which 4',
    'ne retirez pas c01': '',
    'retirez c01 ; k22 aussi': 'remove 1 ; remove 4',
    'Enlevez du RIB c01-imprime.pdf et c07, qui relèvent respectivement du formulaire et de la note, et rangez-les-y':
      'move 1 → formulaire ; move 3 → note_projet',
    'mettez c01 au formulaire et k22 avec les cofinanceurs': 'move 1 → formulaire ; move 4 → cofinanceurs',
    'k22 est le compte rendu financier, et non une lettre de cofinanceur ; le montant demandé est de 12 000 €':
      'move 4 → crf ; + le montant demandé est de 12 000 €',
    'mettez k22 avec les cofinanceurs. Et la date limite, c’est quand ?':
      'move 4 → cofinanceurs ; + Et la date limite, c’est quand ?',
    'c01 relève du formulaire et k22 des comptes': 'move 1 → formulaire ; move 4 → asso_etats',
    'c01 formulaire, k22 fiche de poste': 'move 1 → formulaire ; move 4 → fiche_poste',
    'c01 fait deux pages': '',
    'et mes documents ?': 'state',
    'alors, vous avez bien reçu mes 4 pièces ?': 'state',
    'mes fichiers sont perdus ?': 'state',
    'Vous les avez ?': 'state',
    'où en sont nos papiers ?': 'state',
    'did you lose my files?': 'state',
    'quelles pièces faut-il fournir ?': '',
    'comment envoyer mes documents ?': '',
    'la DREETS a-t-elle reçu mes documents ?': '',
    'le RIB est à la banque': '',
    'où je trouve un RIB ?': '',
    'enlevez la note': '',
    'je n’ai pas le budget': '',
    'le montant demandé est de 25 000 €': '',
    'c’est bon': '',
  };
  for (const [text, expected] of Object.entries(rows))
    it(`${text} → ${expected === '' ? 'nothing' : expected}`, () => {
      expect(about(text)).to.equal(expected);
    });
});
