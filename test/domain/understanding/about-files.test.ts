import { expect } from 'chai';
import { aboutFiles, type PieceThere } from '../../../domain/understanding/files/about-files.js';
import type { FileThere } from '../../../domain/understanding/files/file-names.js';
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
    case 'later':
      return 'later';
    case 'absent':
      return `absent ${order.of}`;
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
  let pieces: readonly PieceThere[];
  before(async () => {
    const appel = await facilitateurs2023();
    namer = createThingNamer(appel);
    pieces = appel.pieces.map(({ id, libelle }) => ({
      id,
      libelle: libelle.fr,
      demandee: id !== 'ent_comptes',
    }));
  });

  function about(text: string, there: readonly FileThere[] = THERE, recent = true): string {
    const said = hear(text, 'fr');
    const found = aboutFiles({ said, things: namer(said.text), namer, there, recent, pieces });
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
    'celle de la métropole, je l’aurai plus tard': 'later',
    'le second arrive la semaine prochaine': 'later',
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

  const HEAP: readonly FileThere[] = [
    { id: 'p', nom: 'm13 poste.pdf', piece: 'fiche_poste', lu: 'fiche_poste', recuLe: '1' },
    { id: 'c', nom: 'm23_cer.pdf', piece: 'fiche_poste', lu: 'cer', recuLe: '1' },
    { id: 'r', nom: 'm25 cerfa-15059.pdf', piece: 'fiche_poste', recuLe: '1' },
    { id: 'd', nom: 'm09 pouvoir.pdf', piece: 'fiche_poste', lu: 'delegation', recuLe: '1' },
    { id: 'h1', nom: 'n10.pdf', piece: 'honneur', recuLe: '1' },
    { id: 'h2', nom: 'n09.jpg', piece: 'honneur', recuLe: '1' },
    { id: 'w', nom: 'n11_courrier.pdf', recuLe: '1' },
  ];
  const heap: Readonly<Record<string, string>> = {
    'la n10 est à jeter, seulement la n09': 'remove h1',
    'n10 à supprimer, juste n09': 'remove h1',
    'n10 à la poubelle / n09 uniquement': 'remove h1',
    'n10 à retirer, n09 à garder': 'remove h1',
    'n10 à enlever, n09 est la bonne': 'remove h1',
    'enlevez n10, pas n09': 'remove h1',
    'enlevez n10 sauf si c’est le bon': 'which h1',
    'il ne faut retirer que n10': 'remove h1',
    'supprimez seulement n10': 'remove h1',
    'n10 à jeter, n09': 'remove h1 ; which h2',
    'n10, n09 à jeter': 'remove h1 ; remove h2',
    'virez n10, n09': 'remove h1 ; remove h2',
    'supprimez n10. n09 est signée, elle': 'remove h1 ; + n09 est signée, elle',
    'il faut laisser que la n09': 'which h1',
    'retirez tout sauf n09': 'which h1',
    'faut-il supprimer n10 ?': 'which h1',
    'pouvez-vous supprimer n10 ?': 'remove h1',
    'et n10, où est-il ?': 'where h1',
    'et la n10 alors ?': 'where h1',
    'n10, vous le rangez où ?': 'where h1',
    'transférez l’engagement républicain ds contrat d’engagement républicain et le pouvoir ds délégation':
      'move c → cer ; move d → delegation',
    'mettez le crf dans compte rendu financier, et enlevez le pouvoir': 'move r → crf ; remove d',
    'virez le cer, la délégation et la liste des dirigeants, laissez que la m13':
      'remove c ; remove d ; absent asso_dirigeants',
    'le cer et la procuration ne sont pas des fiches de poste, seule la m13 en est une':
      'move c → cer ; move d → delegation',
    'lettre de la fondation du Val, oui, c’est la n11 / la commune pas encore':
      'move w → cofinanceurs ; + la commune pas encore',
    'n11 = lettre du mécène': 'move w → cofinanceurs',
    'mettez le budget à 45 000 €': '',
    'faut-il mettre le cer dans la délégation ?': '',
  };
  for (const [text, expected] of Object.entries(heap))
    it(`among several under one document: ${text} → ${expected === '' ? 'nothing' : expected}`, () => {
      expect(about(text, HEAP, false)).to.equal(expected);
    });

  const answers = [
    'pour l’intitulé c’est mal tourné, mettez plutôt Clauses en Vallon et dans les cofinanceurs il ne faut que les noms',
    'en fait le poste était déjà financé, c’est pour ça qu’on a les comptes',
    'c’est plutôt la mairie qui paie le budget',
    'ce n’est pas le budget qui manque',
  ];
  for (const text of answers)
    it(`no file is pointed at: ${text} → nothing`, () => {
      expect(about(text, THERE, false)).to.equal('');
    });

  const read = (enLecture: boolean): readonly FileThere[] => [
    { id: '1', nom: 'c01.pdf', recuLe: '1', ...(enLecture ? { enLecture: true } : {}) },
  ];
  for (const text of [
    'alors ?',
    'c’est rangé ?',
    'et maintenant',
    'vous les avez lus ?',
    'bon alors / classés ?',
  ])
    it(`asks how far the reading is: ${text}`, () => {
      expect(about(text, read(true), false)).to.equal('state');
    });
  it('asks nothing of files once they are read', () => {
    expect(about('et maintenant', read(false), false)).to.equal('');
  });
});
