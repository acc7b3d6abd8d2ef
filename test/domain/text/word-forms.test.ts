import { expect } from 'chai';
import { conjugate } from '../../../domain/text/conjugate.js';
import { englishStem } from '../../../domain/text/english.js';
import { frenchSound } from '../../../domain/text/french-sound.js';
import { frenchStem, singular } from '../../../domain/text/french-stem.js';

const SINGULARS = {
  ...{ pieces: 'piece', locaux: 'local', tableaux: 'tableau', lieux: 'lieu', eaux: 'eau', jeux: 'jeu' },
  ...{ prix: 'prix', os: 'os', dos: 'dos', gaz: 'gaz', stress: 'stress', '2024s': '2024s', budget: 'budget' },
};

/** Words of one family; what they share is the key. */
const STEMS = {
  depos: 'deposer deposerons deposee deposees deposent deposait deposions deposez depose',
  associat: 'association associations',
  animat: 'animateur animateurs animatrice animatrices animation',
  etabli: 'etablissement etablissements',
  finis: 'finissent',
  fini: 'finissant finissante',
  local: 'locaux local',
  don: 'donner donne donnes donnent',
  appel: 'appel appelle appeler',
  cout: 'cout couts couter',
  mer: 'mer',
  etp2024: 'etp2024',
  dates2: 'dates2',
  suit: 'suites',
  ere: 'ere',
};

const SOUNDS = {
  'candidature kandidatur kandidature': 'k2didatur',
  'photo foto': 'foto',
  'eau o haut': 'o',
  'pain pin': 'p1',
  'plein plain': 'pl1',
  'temps tems': 't2p t2',
  nombre: 'n3br',
  'besoin bezoin': 'besw1',
  'nation nassion': 'nasi3',
  'scene sene cene': 'sen',
  garage: 'garaj',
  'gerer jerer': 'jer',
  'question kestion': 'kesi3',
  'quatre catre katre': 'katr',
  'taxe takse': 'taks',
  'deposer deposez depose deposee': 'depos',
  'parfum parfun': 'parf1',
  'roi royal': 'rwa rwal',
  'loup lou': 'lu',
  ligne: 'lini',
  'mairie merie': 'meri',
};

describe('forms of a word', () => {
  for (const [plural, one] of Object.entries(SINGULARS))
    it(`${plural} is the plural of ${one}`, () => {
      expect(singular(plural)).to.equal(one);
    });

  for (const [stem, words] of Object.entries(STEMS))
    it(`${words} → ${stem}`, () => {
      for (const word of words.split(' ')) expect(frenchStem(word), word).to.equal(stem);
    });

  for (const [words, sounds] of Object.entries(SOUNDS))
    it(`${words} sound ${sounds}`, () => {
      const heard = words.split(' ').map(frenchSound);
      expect(new Set(heard)).to.deep.equal(new Set(sounds.split(' ')));
    });

  for (const [stem, words] of Object.entries({
    application: 'application applications',
    apply: 'apply applies applied applying',
    plan: 'planned planning plans',
    stop: 'stopped stopping',
    class: 'class',
    status: 'status',
    basis: 'basis',
    sting: 'sting',
    run: 'run runs running',
    dy: 'dies died',
    fiesta: 'fiesta',
    mission: 'mission missions',
    agreement: 'agreement agreements',
    add: 'adds added',
    was: 'was',
    file: 'file',
  }))
    it(`${words} → ${stem} in English`, () => {
      for (const word of words.split(' '))
        expect(englishStem(word), word).to.be.oneOf([stem, stem.replace(/e$/, '')]);
    });

  for (const [verb, forms] of Object.entries({
    deposer: 'deposons depose deposerait deposee deposant',
    changer: 'changeons changeant changeait change',
    envoyer: 'envoie envoient envoyons envoiera',
    payer: 'paie payons',
    manger: 'mangeons mangeant mangeais mangeait mangeaient',
    appeler: 'appelle appellent appelons',
    jeter: 'jette jettes jettent jettera jetons',
    finir: 'finissons finit finie finirez',
    tenir: 'tiens tenons tiendra tenu',
    recevoir: 'recois recevons recevra recu',
    ecrire: 'ecrit ecrivons ecrite ecrira',
    conduire: 'conduit conduisons conduite',
    ouvrir: 'ouvre ouvert ouvrons ouvrira',
    permettre: 'permet permettons permise permettra',
    rendre: 'rend rends rendons rendu rendra',
  }))
    it(`${verb}: ${forms}`, () => {
      expect(conjugate(verb)).to.include.members([verb, ...forms.split(' ')]);
      for (const form of conjugate(verb)) expect(form).to.match(/^[a-z]{2,}$/);
    });

  it('are the word alone where it is no infinitive, or too short to tell', () => {
    for (const word of ['budget', 'etre', 'lire', 'mer']) expect(conjugate(word)).to.deep.equal([word]);
    expect(conjugate('deposer')).to.have.length(19);
    expect(conjugate('finir')).to.not.include('finer');
    expect(conjugate('rougir')).to.not.include('rougeons');
    expect(conjugate('royaler')).to.not.include('roialer');
    expect(conjugate('celtiser')).to.have.length(conjugate('deposer').length);
  });
});
