import fc from 'fast-check';

/** Names that people could give a structure, a file or themselves so that a reader presses a link, or reads something else. */
export const HOSTILE_NAMES: readonly string[] = [
  ...[
    'exemple-paiement.com/login',
    'www.evil.com',
    'WWW.1and1.com',
    'http://evil.com',
    'https://1.2.3.4/a?b=c#d',
  ],
  ...[
    '//evil.com',
    'evil.com.pdf',
    'xn--vil-9la.fr',
    'évil.fr',
    'mailto:a@b.fr',
    'a@b.fr',
    'file://hote/partage',
  ],
  ...[
    '\\\\serveur\\partage',
    'javascript:alert(1)',
    'tel:+33385000000',
    'S.A.R.L.DUPONT.fr',
    'evil.com:8080',
  ],
  ...[
    '[ici](https://evil.com)',
    '![x](https://evil.com/x.png)',
    '<https://evil.com>',
    '[a]: https://evil.com',
  ],
  ...['<img src=x onerror=alert(1)>', '<b>gras</b>', 'R&D', '&lt;', '&#60;', '&amp;'],
  ...['2*3*4', '**x**', '_x_', '__x__', '~~y~~', '`z`', '``` z', '\\*x\\*', '\\'],
  ...['(c)', '(tm)', '...', '--', '---', '"q"', "l'emploi", '+-', '!!!!', '????', ',,'],
  ...['# t', '1. x', '1) x', '- x', '+ x', '* x', '> x', '| a | b |', '===', '~~~', ':)', ':smile:'],
  ...['{aria-label="x"}', '{{structure}}', '$& $1', '$t(commun:oui)', '%{nom}', '^x^', '==x=='],
  ...['Maison de l’emploi (loi 1901) – Mâcon', 'statuts signés.pdf'],
];

const PARTS = ['evil', 'www', 'com', 'fr', 'é', 'a', '1', ' ', 'http', 'https', 'mailto', 'ftp', 'x', '日本'];
const SIGNS = [
  '.',
  '.',
  '.',
  ':',
  '/',
  '//',
  '://',
  '@',
  '-',
  '_',
  '*',
  '~',
  '`',
  '&',
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
];
const MORE_SIGNS = ['!', '#', '+', '=', '|', '{', '}', '"', "'", '\\', ';', '?', '$', '%', '^', ','];

/** One of those names, or one made of the same parts and signs. */
export const hostileName: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE_NAMES),
    fc
      .array(fc.oneof(fc.constantFrom(...PARTS), fc.constantFrom(...SIGNS), fc.constantFrom(...MORE_SIGNS)), {
        minLength: 2,
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  )
  .map((name) => name.replaceAll(/ {2,}/g, ' ').trim())
  .filter((name) => name !== '');
