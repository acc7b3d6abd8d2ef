import { expect } from 'chai';
import { configBlock, type ClientConfig } from '../../../bot/page/client-config.js';

describe('the settings of the page’s script', () => {
  it('closes no block of the page, whatever they hold', () => {
    const config: ClientConfig = {
      locale: 'fr-FR',
      webChat: '/assets/webchat.js',
      nonce: 'n',
      tailleFichierMax: 1,
      mots: { assistant: '</script><script>alert(1)</script><!--' },
    };
    const { source } = configBlock(config);
    expect(source.match(/<\/?script/g)).to.have.length(2);
    expect(source).not.to.include('<!--');
    const [, json = ''] = />(.*)</.exec(source) ?? [];
    expect(JSON.parse(json)).to.deep.equal(config);
  });
});
