import { expect } from 'chai';
import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { readerOf } from '../../../domain/champs/champs.js';
import { thingNamerOf } from '../../../domain/understanding/named-things.js';
import { answersAnother } from '../../../domain/understanding/other-question.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { hearing } from '../champs/hearing.js';

/** What a message answers to another question of yes or no than the asked « renouvellement ». */
async function another(text: string, before: Valeurs = { cofinance: false }): Promise<Valeurs | undefined> {
  const appel = await facilitateurs2023();
  const asked = appel.champs.find(({ id }) => id === 'renouvellement');
  if (asked === undefined) throw new Error('The call has no such field');
  const heard = hearing(text, asked, before);
  const reading = await readerOf('ouinon').read(heard);
  return answersAnother({ ...heard, appel }, asked, reading, thingNamerOf(appel)(text))?.answers;
}

describe('A yes or a no said of another question', () => {
  const rows: Readonly<Record<string, Valeurs | undefined>> = {
    'si si, oui on a des cofinanceurs': { cofinance: true },
    oui: undefined,
    'non, jamais': undefined,
    'oui, financé en 2022': undefined,
    'oui, un renouvellement, avec les mêmes cofinanceurs': undefined,
    'oui, il y a des cofinanceurs ?': undefined,
  };
  for (const [text, answers] of Object.entries(rows))
    it(`« ${text} »`, async () => {
      expect(await another(text)).to.deep.equal(answers);
    });

  it('is none before that question was answered', async () => {
    expect(await another('oui on a des cofinanceurs', {})).to.equal(undefined);
  });
});
