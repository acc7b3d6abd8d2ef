import { expect } from 'chai';
import { takesPlace } from '../../../domain/understanding/files/takes-place.js';
import { saidWithFiles } from '../../../domain/understanding/files/with-files.js';
import { createThingNamer, type ThingNamer } from '../../../domain/understanding/named-things.js';
import { hear } from '../../../domain/understanding/said.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const file = (nom: string): { id: string; nom: string; recuLe: string } => ({ id: nom, nom, recuLe: '' });

describe('What the words beside files say of them', () => {
  let namer: ThingNamer;
  let pieces: readonly { id: string; libelle: string; demandee: boolean }[];
  before(async () => {
    const appel = await facilitateurs2023();
    namer = createThingNamer(appel);
    pieces = appel.pieces.map(({ id, libelle }) => ({
      id,
      libelle: libelle.fr,
      demandee: id !== 'ent_comptes',
    }));
  });

  function told(text: string, names: readonly string[]): string {
    const said = hear(text, 'fr');
    const there = [{ ...file('t10.pdf'), piece: 'honneur' }, file('t11.pdf')];
    const things = namer(said.text);
    const found = saidWithFiles({ said, things, namer, there, recent: false, pieces }, names.map(file));
    const orders = found.orders.map((order) => order.do);
    const places = [...found.places].map(([nom, piece]) => `${nom} → ${piece}`);
    return [...orders, ...places, ...found.documents].join(' ; ');
  }

  it('several documents that are named take the files whose names say so, the others stay to be found', () => {
    const names = ['s1 engagement republicain.pdf', 's2 15059.pdf', 'scan 4.pdf'];
    expect(told('le contrat d’engagement, le compte rendu de 2022 + la fiche de poste', names)).to.equal(
      's1 engagement republicain.pdf → cer ; s2 15059.pdf → crf ; fiche_poste',
    );
  });

  it('new files are placed by the names that the words give them', () => {
    expect(told('s7 c’est le budget et s8 la note de projet', ['s7.pdf', 's8.pdf'])).to.equal(
      's7.pdf → budget ; s8.pdf → note_projet',
    );
  });

  it('what is ordered of files that were there before is told apart from what comes', () => {
    expect(told('t11 = lettre du mécène / voici l’attestation', ['s9.jpg'])).to.equal('move ; honneur');
    expect(told('t10 à jeter, voici le RIB', ['s9.jpg'])).to.equal('remove ; rib');
  });

  it('a heap names no one document', () => {
    expect(told('voici le budget et tout le reste en vrac', ['a.pdf', 'b.pdf'])).to.equal('');
  });

  const replacing: Readonly<Record<string, boolean>> = {
    'je vous renvoie le bon RIB': true,
    'je remets la bonne': true,
    'jvs donne la bonne ci-jointe': true,
    'l’ancien était périmé, voici': true,
    'c’est celui d’une autre structure, désolé': true,
    'je me suis trompée de document': true,
    'the old one was wrong': true,
    'voici le RIB': false,
    'la bonne adresse est 4 rue du Four': false,
    'voici la note, bonne journée': false,
  };
  for (const [text, expected] of Object.entries(replacing))
    it(`${text}: ${expected ? 'takes the place' : 'adds'}`, () => {
      expect(takesPlace(text, namer)).to.equal(expected);
    });
});
