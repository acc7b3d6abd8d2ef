import { expect } from 'chai';
import { markdown } from '../../../bot/page/markdown.js';

const shown = (text: string): string => markdown(text).source.replace(/\s*\n\s*/g, '');

describe('The Markdown of answers', () => {
  for (const [name, text, expected] of [
    ['paragraphs', 'Un\nsuite\n\nDeux', '<p>Un suite</p><p>Deux</p>'],
    [
      'a list under its sentence',
      'Il faut :\n- un\n- **deux**',
      '<p>Il faut :</p><ul><li>un</li><li><strong>deux</strong></li></ul>',
    ],
    ['italics inside a sentence', 'Dire _oui_ ici', '<p>Dire <em>oui</em> ici</p>'],
    ['names with underscores', 'a_b_c', '<p>a_b_c</p>'],
    [
      'a source, whose address has underscores',
      '_Source : [page](https://a.fr/b_c_d)._',
      '<p class="aside"><em>Source : <a href="https://a.fr/b_c_d">page</a>.</em></p>',
    ],
    [
      'a mailbox',
      'Écrivez à a.b@c-d.gouv.fr.',
      '<p>Écrivez à <a href="mailto:a.b@c-d.gouv.fr">a.b@c-d.gouv.fr</a>.</p>',
    ],
    ['anchors', '[bas](#services)', '<p><a href="#services">bas</a></p>'],
    ['no script address', '[x](javascript:alert)', '<p>[x](javascript:alert)</p>'],
    ['no address of another site in disguise', '[x](//mechant.fr)', '<p>[x](//mechant.fr)</p>'],
    [
      'no markup',
      '<img src=x onerror=alert(1)> **<b>**',
      '<p>&lt;img src=x onerror=alert(1)&gt; <strong>&lt;b&gt;</strong></p>',
    ],
    [
      'no way out of an attribute',
      '[x](https://a.fr/"onclick=)',
      '<p><a href="https://a.fr/&quot;onclick=">x</a></p>',
    ],
  ] as const)
    it(`has ${name}`, () => {
      expect(shown(text)).to.equal(expected);
    });

  it('loses nothing of any text', () => {
    for (const text of ['**', '__', '_', '[](', '[a](b', '- ', '**a_b**_c', '@', 'a@b', '*_[('.repeat(2000)])
      expect(shown(text).replace(/<[^>]+>/g, '').length, text.slice(0, 20)).to.be.lessThanOrEqual(
        text.length,
      );
  });
});
