import { expect } from 'chai';
import { readSmallTalk, SMALL_TALK } from '../../dialogs/small-talk.js';
import type { Say } from '../../dialogs/words.js';
import { words } from '../support/fixtures.js';

const fr: Say = (key, values) => words('fr', key, values);
const en: Say = (key, values) => words('en', key, values);

describe('Small talk', () => {
  for (const [langue, say] of Object.entries({ fr, en }))
    for (const kind of SMALL_TALK)
      it(`« ${kind} » is heard in each of its wordings (${langue})`, () => {
        for (const form of say(`bavardage:mots_${kind}`).split('|'))
          expect(readSmallTalk(form, say), form).to.equal(kind);
      });

  const heard: Readonly<Record<string, string | undefined>> = {
    'BONJOUR !!!': 'bonjour',
    'Merci beaucoup.': 'merci',
    'Bon week-end !': 'au_revoir',
    'je n’y arrive pas…': 'desespoir',
    'T’es nul': 'insulte',
    'bonjour, quelle est la date limite': undefined,
    'merci de me dire la date': undefined,
    'Au revoir les enfants': undefined,
    '': undefined,
    '🙂': undefined,
    [`bonjour${' '.repeat(200)}`]: undefined,
  };
  for (const [text, kind] of Object.entries(heard))
    it(`« ${text.trim()} » → ${kind ?? 'none'}`, () => {
      expect(readSmallTalk(text, fr)).to.equal(kind);
    });
});
