import { expect } from 'chai';
import { pino } from 'pino';
import { describeError } from '../../../bot/core/errors.js';

describe('A failure in the log', () => {
  const logged = (error: unknown): string[] => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => lines.push(line) });
    log.error(describeError(error), 'turn failed');
    return lines;
  };

  it('says nothing of what an error quotes', () => {
    const error = new TypeError(
      '« noel.lefevre@mde-maconnais.fr » n’est pas lisible\n{"level":60,"msg":"forged"}',
    );
    const [line = '', ...more] = logged(error);
    expect(more).to.deep.equal([]);
    expect(line).not.to.match(/noel|forged|lisible/);
    expect(JSON.parse(line)).to.include({ error: 'TypeError', msg: 'turn failed' });
  });

  it('is one line of JSON, whatever was thrown', () => {
    for (const thrown of ['noel@exemple.fr', undefined, null, 42, { message: 'noel@exemple.fr' }]) {
      const lines = logged(thrown);
      expect(lines).to.have.length(1);
      expect(lines.join()).not.to.include('noel');
    }
  });
});
