import { readText } from '../../../domain/text/read-text.js';
import { readsLike } from './readings.js';

describe('free text', () => {
  readsLike((text) => readText(text, { max: 40 }), {
    '  Comment recruter un facilitateur ?  ': 'Comment recruter un facilitateur ?',
    'ligne 1\r\n\r\n\r\n\r\nligne 2': 'ligne 1\n\nligne 2',
    'a\u0000b\u202ec': 'a b c',
    'Projet 🙂': 'Projet 🙂',
    '🙂🙂': '- text.noLetters',
    '12345': '- text.noLetters',
    '   ': '- text.empty',
    '': '- text.empty',
    a: '- text.tooShort',
    ['x'.repeat(41)]: '- text.tooLong',
    ['x'.repeat(4000)]: '- text.tooLong',
  });
});
