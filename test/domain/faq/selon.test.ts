import { expect } from 'chai';
import { contentEntries } from '../../../bench/faq/content.js';
import { ETATS_APPEL, ETATS_DOSSIER, MODES, answerIn, type Situation } from '../../../domain/faq/selon.js';
import type { FaqEntry } from '../../../domain/faq/faq-entry.js';

const FORMES = ['association', 'commune', 'inconnue'];
const NOBODY: Situation = { appel: 'ouvert', dossier: 'aucun', mode: 'relais', forme: 'inconnue' };

const entriesIn = (langue: 'fr' | 'en'): readonly FaqEntry[] => contentEntries(langue);

const situations: readonly Situation[] = ETATS_APPEL.flatMap((appel) =>
  ETATS_DOSSIER.flatMap((dossier) =>
    MODES.flatMap((mode) => FORMES.map((forme) => ({ ...NOBODY, appel, dossier, mode, forme }))),
  ),
);

/** The answers of every entry that a situation makes false, in any of the states that are named. */
function saidIn(
  langue: 'fr' | 'en',
  states: Partial<Record<keyof Situation, readonly string[]>>,
  wrong: RegExp,
): string[] {
  const meant = situations.filter((each) =>
    Object.entries(states).every(([name, etats]) => etats.includes(each[name as keyof Situation])),
  );
  return entriesIn(langue).flatMap((entry) =>
    meant
      .map((situation) => answerIn(entry, situation))
      .filter((text) => wrong.test(text))
      .slice(0, 1)
      .map((text) => `${entry.id}: ${wrong.exec(text)?.[0] ?? ''}`),
  );
}

describe('An answer that depends on a state', () => {
  const entry = {
    reponse: 'Alors : {{selon_appel}} {{selon_mode}}',
    selon: {
      appel: {
        'pas_ouvert, clos': {
          dossier: { 'aucun, retire': 'rien', 'brouillon, depose, transmis, non_transmis': 'fermé' },
        },
        'ouvert, dernier_jour': 'ouvert',
      },
      mode: { relais: 'relais.', officiel: 'officiel.' },
    },
  };

  it('takes the text of the state that holds, one inside another', () => {
    expect(answerIn(entry, NOBODY)).to.equal('Alors : ouvert relais.');
    expect(answerIn(entry, { ...NOBODY, appel: 'clos', mode: 'officiel' })).to.equal(
      'Alors : rien officiel.',
    );
    expect(answerIn(entry, { ...NOBODY, appel: 'clos', dossier: 'depose' })).to.equal(
      'Alors : fermé relais.',
    );
  });

  it('is left as it is without states', () => {
    expect(answerIn({ reponse: 'Le {{date_limite}}.' }, NOBODY)).to.equal('Le {{date_limite}}.');
  });
});

describe('The answers of the call', () => {
  /** What may not be said where: the kinds of fault that states are there for. */
  const FALSE: readonly (readonly [
    what: string,
    langue: 'fr' | 'en',
    Parameters<typeof saidIn>[1],
    RegExp,
  ])[] = [
    [
      'filing here once closed',
      'fr',
      { appel: ['clos'] },
      /pouvez (?:encore |le )?(?:préparer|déposer)|préparez votre dossier ici|pas trop tard|encore temps/iu,
    ],
    [
      'filing here once closed',
      'en',
      { appel: ['clos'] },
      /you can (?:still )?(?:prepare|file)|prepare your dossier here|not too late|still time/iu,
    ],
    [
      'no filing while open',
      'fr',
      { appel: ['ouvert', 'dernier_jour'] },
      /trop tard pour déposer ici|ne pouvez plus|appel est clos/iu,
    ],
    [
      'no filing while open',
      'en',
      { appel: ['ouvert', 'dernier_jour'] },
      /too late to file here|call is closed/iu,
    ],
    [
      'filing here before the opening',
      'fr',
      { appel: ['pas_ouvert'] },
      /vous pouvez préparer le vôtre|préparez votre dossier ici/iu,
    ],
    [
      'arrived, unless it was',
      'fr',
      { dossier: ['aucun', 'brouillon', 'depose', 'non_transmis', 'retire'] },
      /bien arrivé|dossier[^.]{0,30} a été transmis/iu,
    ],
    [
      'arrived, unless it was',
      'en',
      { dossier: ['aucun', 'brouillon', 'depose', 'non_transmis', 'retire'] },
      /arrived at the mailbox/iu,
    ],
    [
      'a filing that was not',
      'fr',
      { dossier: ['aucun', 'brouillon'] },
      /votre dossier[^.]{0,30} est (?:bien )?déposé/iu,
    ],
    [
      'the reference of no dossier',
      'fr',
      { dossier: ['aucun'] },
      /\{\{(?:reference|depose_le|transmis_le)\}\}/u,
    ],
    [
      'the reference of no dossier',
      'en',
      { dossier: ['aucun'] },
      /\{\{(?:reference|depose_le|transmis_le)\}\}/u,
    ],
    ['a relay, where it is the channel', 'fr', { mode: ['officiel'] }, /relais|récépissé/iu],
    ['a relay, where it is the channel', 'en', { mode: ['officiel'] }, /\brelay|filing receipt/iu],
  ];

  for (const [what, langue, states, wrong] of FALSE)
    it(`never say: ${what} (${langue})`, () => {
      expect(saidIn(langue, states, wrong)).to.deep.equal([]);
    });

  for (const langue of ['fr', 'en'] as const)
    it(`have a text in every situation (${langue})`, () => {
      const empty = entriesIn(langue).flatMap((entry) =>
        situations.some((situation) => /\{\{selon_| {2}$|^ /u.test(answerIn(entry, situation).trimEnd()))
          ? [entry.id]
          : [],
      );
      expect(empty).to.deep.equal([]);
    });
});
