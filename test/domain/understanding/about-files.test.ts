import { expect } from 'chai';
import { aboutFiles, type AboutFiles } from '../../../domain/understanding/files/about-files.js';
import { createThingNamer, type ThingNamer } from '../../../domain/understanding/named-things.js';
import { hear } from '../../../domain/understanding/said.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const THERE = [
  { id: '1', nom: 'c01-imprime.pdf', piece: 'rib', recuLe: '2023-05-15T08:00:00Z' },
  { id: '2', nom: 'Budget prévisionnel 2023.ods', piece: 'budget', recuLe: '2023-05-15T08:01:00Z' },
  { id: '3', nom: 'c07 lettre mairie.pdf', piece: 'cofinanceurs', recuLe: '2023-05-15T08:02:00Z' },
];

describe('What a message says of files that were sent', () => {
  let namer: ThingNamer;
  before(async () => {
    namer = createThingNamer(await facilitateurs2023());
  });

  function about(text: string): string {
    const said = hear(text, 'fr');
    const found: AboutFiles | undefined = aboutFiles({ said, things: namer(said.text), there: THERE });
    if (found === undefined) return '';
    const names = found.files.map(({ id }) => id).join(' ');
    return `${found.do} ${names}${found.do === 'move' && found.to !== undefined ? ` → ${found.to}` : ''}`;
  }

  const rows: Readonly<Record<string, string>> = {
    'enlevez c01 et c07': 'remove 1 3',
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
