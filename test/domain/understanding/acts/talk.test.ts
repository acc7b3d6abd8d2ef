import { expect } from 'chai';
import { possibleActs } from '../../../../domain/understanding/acts/possible.js';
import { talkIn } from '../../../../domain/understanding/decision/signals.js';
import { hear } from '../../../../domain/understanding/said.js';
import { actEngine } from '../../../support/learned-acts.js';

/** What is heard as a talk in no place in particular; undefined where something else is said. */
const HEARD: Readonly<Record<string, string | undefined>> = {
  'BONJOUR !!!': 'bonjour',
  'Merci beaucoup.': 'merci',
  'Bon week-end !': 'au_revoir',
  'je n’y arrive pas…': 'desespoir',
  'T’es nul': 'insulte',
  'bonjour, quelle est la date limite': undefined,
  'merci de me dire la date': undefined,
  'Au revoir les enfants': undefined,
  'merci bien ! et mes autres documents, vous les avez rangés où ?': undefined,
  '': undefined,
  '🙂': undefined,
};

describe('Small talk', function () {
  this.timeout(60_000);
  for (const [text, talk] of Object.entries(HEARD))
    it(`« ${text} » → ${talk ?? 'none'}`, async () => {
      const situation = { place: 'accueil', possible: possibleActs('accueil') } as const;
      const said = hear(text, 'fr');
      const acts = (await actEngine()).weigh(said, situation);
      expect(talkIn({ acts, things: [], said })).to.equal(talk);
    });
});
