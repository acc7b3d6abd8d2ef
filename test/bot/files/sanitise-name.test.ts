import { expect } from 'chai';
import fc from 'fast-check';
import { sanitiseName } from '../../../bot/files/sanitise-name.js';

describe('sanitiseName', () => {
  const cases: readonly (readonly [given: string, format: string | undefined, kept: string])[] = [
    ['statuts.pdf', 'pdf', 'statuts.pdf'],
    ['Délibération n° 12.PDF', 'pdf', 'Délibération n° 12.PDF'],
    ['De\u0301libe\u0301ration.pdf', 'pdf', 'Délibération.pdf'],
    ['photo.jpeg', 'jpg', 'photo.jpeg'],
    ['rib', 'pdf', 'rib.pdf'],
    ['rib.pdf', 'jpg', 'rib.pdf.jpg'],
    ['facture.pdf.exe', 'pdf', 'facture.pdf.exe.pdf'],
    ['C:\\Users\\Léa\\budget.xlsx', 'xlsx', 'budget.xlsx'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['dossier/', 'pdf', 'document.pdf'],
    ['', 'odt', 'document.odt'],
    ['.pdf', 'pdf', 'document.pdf'],
    ['   ...   ', 'pdf', 'document.pdf'],
    ['', undefined, 'document'],
    ['virus.exe', undefined, 'virus.exe'],
    ['con.pdf', 'pdf', '_con.pdf'],
    ['LPT1.tar.pdf', 'pdf', '_LPT1.tar.pdf'],
    ['contrat.pdf', 'pdf', 'contrat.pdf'],
    ['a<b>:"c|d?*.pdf', 'pdf', 'a_b___c_d__.pdf'],
    ['bud\u202Egpj.\u200Bpdf', 'pdf', 'budgpj.pdf'],
    ['ligne\r\nBcc: a@b.fr\u0000.pdf', 'pdf', 'ligne Bcc_ a@b.fr .pdf'.replace(' .pdf', '.pdf')],
    ['\uD800seul.pdf', 'pdf', 'seul.pdf'],
    ['é'.repeat(300) + '.pdf', 'pdf', `${'é'.repeat(116)}.pdf`],
    [`${'a'.repeat(115)}👩‍💻.pdf`, 'pdf', `${'a'.repeat(115)}.pdf`],
  ];
  for (const [given, format, kept] of cases)
    it(`makes ${JSON.stringify(kept.slice(0, 40))} of ${JSON.stringify(given.slice(0, 40))}`, () => {
      expect(sanitiseName(given, format)).to.equal(kept);
    });

  it('gives of any text a name that every disk takes, and that says its format', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 2000 }), fc.string()), (given) => {
        const name = sanitiseName(given, 'pdf');
        expect(name).to.match(/^[^\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+\.pdf$/iu);
        expect(name).to.not.match(/^[. ]|^(?:con|prn|aux|nul)\./i);
        expect(name.length).to.be.at.most(120);
        expect(sanitiseName(name, 'pdf')).to.equal(name);
      }),
      { numRuns: 200 },
    );
  });
});
