import { readEmail } from '../../../domain/champs/email.js';
import { isEmail } from '../../../domain/text/read-email.js';
import { expect } from 'chai';
import { readsAs } from './read-as.js';

describe('an email address', () => {
  readsAs('email', {
    'jean.dupont@asso-exemple.fr': 'jean.dupont@asso-exemple.fr',
    'Jean.Dupont@Asso-Exemple.FR': 'Jean.Dupont@asso-exemple.fr',
    'mon adresse est jean@gmail.com.': 'jean@gmail.com',
    'Jean Dupont <jean@gmail.com>': 'jean@gmail.com',
    'mailto:jean@gmail.com': 'jean@gmail.com',
    'jean+aap@orange.fr': 'jean+aap@orange.fr',
    'contact@ville-chalon.fr': 'contact@ville-chalon.fr',
    'a@b.museum': 'a@b.museum',
    'jean@yahoo.be': 'jean@yahoo.be',
    'jean@gmial.com': '? jean@gmail.com | jean@gmial.com (email.typo)',
    'jean@gmai.com': '? jean@gmail.com | jean@gmai.com (email.typo)',
    'jean@gmail.con': '? jean@gmail.com | jean@gmail.con (email.typo)',
    'jean@gmail.fr': '? jean@gmail.com | jean@gmail.fr (email.typo)',
    'jean@hotmial.fr': '? jean@hotmail.fr | jean@hotmial.fr (email.typo)',
    'jean@wanado.fr': '? jean@wanadoo.fr | jean@wanado.fr (email.typo)',
    'jean@asso.frr': '? jean@asso.fr | jean@asso.frr (email.typo)',
    'jean@gmail': '? jean@gmail.com (email.typo)',
    'jean@gmail,com': '? jean@gmail.com (email.typo)',
    'jean @ gmail.com': 'jean@gmail.com',
    'jean arobase gmail point com': 'jean@gmail.com',
    'jean(at)asso.fr': 'jean@asso.fr',
    'jean@a.fr et paul@a.fr': '? jean@a.fr | paul@a.fr (email.several)',
    'hélène@asso.fr': '- email.accent',
    'jean @gmail.com': 'jean@gmail.com',
    'jean@ gmail.com': 'jean@gmail.com',
    'jean[at]asso point fr': 'jean@asso.fr',
    'jean@asso,fr': '? jean@asso.fr (email.typo)',
    'jean@asso, fr': '? jean@asso.fr (email.typo)',
    'paule tiret bas roux arobase mairie tiret dole point fr': 'paule_roux@mairie-dole.fr',
    'it is paul dot roux at charity dot org': 'paul.roux@charity.org',
    'P.ROUX@ASSO.FR': 'p.roux@asso.fr',
    '« p.roux@asso.fr »': 'p.roux@asso.fr',
    'jean claude@asso.fr': '? jeanclaude@asso.fr | claude@asso.fr (email.space)',
    'mon mail jean@asso.fr': 'jean@asso.fr',
    'jean@été.fr': '? jean@xn--t-9fab.fr (email.idn)',
    'pas jean@a.fr, paul@a.fr': 'paul@a.fr',
    'jean@a.fr euh non paul@a.fr': 'paul@a.fr',
    'jean@a.fr c’est l’ancien, maintenant paul@a.fr': 'paul@a.fr',
    'paul@a.fr, ça ira ?': 'paul@a.fr',
    'faut-il utiliser paul@a.fr ?': '? paul@a.fr (reponse.a_confirmer)',
    'je crois que c’est paul@a.fr': 'paul@a.fr',
    'je ne sais pas encore laquelle': '- email.unknown',
    "..'jean@asso.fr'..": 'jean@asso.fr',
    'jean@gmail.co': '? jean@gmail.com | jean@gmail.co (email.typo)',
    'jean@mon-gmail.fr': 'jean@mon-gmail.fr',
    'jean@free.ff': 'jean@free.ff',
    'jean@ree.fr': 'jean@ree.fr',
    'jean@asso.om': 'jean@asso.om',
    'jean@asso.ne': 'jean@asso.ne',
    'jean@free.con': '? jean@free.com | jean@free.con (email.typo)',
    'jean@orangr.fr': '? jean@orange.fr | jean@orangr.fr (email.typo)',
    'jean@orrangr.fr': 'jean@orrangr.fr',
    'jean@outloook.ffr': '? jean@outlook.fr | jean@outloook.ffr (email.typo)',
    'jean@laposste.nett': '? jean@laposte.net | jean@laposste.nett (email.typo)',
    'jean@': '- email.invalid',
    'jean..dupont@asso.fr': '- email.invalid',
    '@asso.fr': '- email.invalid',
    'jean.gmail.com': '- email.missing',
    'je n’ai pas d’adresse': '- email.missing',
    '': '- email.missing',
    [`${'a'.repeat(60)}@${'b.'.repeat(120)}fr`]: '- email.tooLong',
  });

  it('reads megabytes of at signs and dots, bounded', () => {
    expect(readEmail('a@'.repeat(2_000_000)).kind).to.equal('none');
    expect(readEmail('.'.repeat(2_000_000) + '@').kind).to.equal('none');
  });

  it('is as long as mail allows, no longer', () => {
    const domain = `@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(60)}.fr`;
    expect(isEmail(`${'a'.repeat(64)}@b.fr`)).to.equal(true);
    expect(isEmail(`${'a'.repeat(65)}@b.fr`)).to.equal(false);
    expect(isEmail('a'.repeat(254 - domain.length) + domain)).to.equal(true);
    expect(isEmail('a'.repeat(255 - domain.length) + domain)).to.equal(false);
    expect(readEmail(`é${'a'.repeat(253 - domain.length)}${domain}`)).to.have.property(
      'reason',
      'email.accent',
    );
    expect(isEmail('b.fr')).to.equal(false);
  });

  it('never holds a line break or a quote', () => {
    expect(isEmail('a@b.fr\r\nBcc: c@d.fr')).to.equal(false);
    expect(isEmail('"a b"@b.fr')).to.equal(false);
  });
});
