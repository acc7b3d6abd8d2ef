import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCampaign } from './campaign.js';
import { checkAnswer } from './check-answer.js';
import { Violation } from './violation.js';
import { openNetwork } from '../support/open-network.js';

describe('Hostile activities and requests', () => {
  // It reads every request that this process sends, and takes none as odd as these.
  openNetwork();

  it('neither end the built service nor make it fail, mix conversations up or show its inside', async function () {
    this.timeout(600_000);
    const folder = join(tmpdir(), 'aap-fuzz');
    const { played, outcomes } = await runCampaign({ inputs: 1500, seed: 20230515, folder });
    expect(played).to.equal(1500);
    expect(outcomes.get('transcript line')?.get('200')).to.be.greaterThan(100);
  });

  const answer = { status: 200, contentType: 'application/json', headers: {}, body: '{"a":1}' };
  const error = { error: { code: 'x', message: 'y' } };
  const wrong: Readonly<Record<string, Partial<typeof answer>>> = {
    'fails with 500': { status: 500, body: JSON.stringify(error) },
    'is no JSON': { body: '<html>' },
    'is an error of no shape': { status: 400, body: '{}' },
    'shows a stack': {
      status: 400,
      body: JSON.stringify({ error: { code: 'x', message: 'at run (/work/a.js:1)' } }),
    },
    'shows another conversation': { body: '{"text":"canaribbbbbbbbbbbb"}' },
    'shows a key': { body: '{"text":"clé-secrète"}' },
  };
  const expected = { method: 'GET', path: '/sante', canary: 'canariaaaaaaaaaaaa', secrets: ['clé-secrète'] };

  for (const [what, part] of Object.entries(wrong))
    it(`would be noticed: an answer that ${what}`, () => {
      expect(() => {
        checkAnswer({ ...answer, ...part }, expected);
      }).to.throw(Violation);
    });

  it('is no alarm: a sound answer, an error that is refused as it should be', () => {
    checkAnswer({ ...answer, body: '{"text":"canariaaaaaaaaaaaa"}' }, expected);
    checkAnswer({ ...answer, status: 403, body: JSON.stringify(error) }, expected);
  });
});
