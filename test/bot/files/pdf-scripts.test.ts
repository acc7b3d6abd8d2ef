import { expect } from 'chai';
import { isFormFormatting } from '../../../bot/files/pdf-scripts.js';

describe('isFormFormatting', () => {
  for (const script of [
    '',
    'AFNumber_Keystroke(2, 2, 0, 0, "€", true);',
    "AFDate_FormatEx('dd/mm/yyyy')",
    'AFPercent_Format(2,0);\r\nAFSpecial_Format(0);',
    'AFSimple_Calculate("SUM", new Array ("a.b", "c"));',
    'AFRange_Validate(true, -1.5, false, null)',
    'AFSimple_Calculate ( "SUM", ["a", "b"] ) ;',
    'AFSimple_Calculate("PRD", Array("a", "b"))',
    '/* total : « montant » */ AFNumber_Format(2, .5, +1, 0, "", false); // fin',
    'AFMergeChange(event);',
    'event.value = AFMakeNumber(event.value)',
  ])
    it(`knows ${JSON.stringify(script)}`, () => {
      expect(isFormFormatting(script)).to.equal(true);
    });

  for (const script of [
    'app.alert(1)',
    'AFNumber_Format(app.alert(1))',
    'AFNumber_Format(2); app.alert(1)',
    'AFNumber_Format("" + app)',
    'AFNumber_Format("a\\\\")+app.alert(1)//")',
    'AFNumber_Format = app.alert',
    '// fin\u2028app.alert(1)',
    '// fin\napp.alert(1)',
    '/* fin */ app.alert(1) /* fin */',
    'AFSimple_Calculate("SUM", [app.alert(1)])',
    'AFMergeChange(event.target.submitForm)',
    'event.target = AFMakeNumber(1)',
    'AFNumber_Format',
    `AFNumber_Format(${'1,'.repeat(4000)}1)`,
    `AFNumber_Format(${' '.repeat(3900)}`,
  ])
    it(`doubts ${JSON.stringify(script.slice(0, 40))}`, () => {
      expect(isFormFormatting(script)).to.equal(false);
    });
});
