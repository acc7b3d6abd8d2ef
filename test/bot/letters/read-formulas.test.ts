import { expect } from 'chai';
import { dossierCsv } from '../../../bot/letters/files/dossier-csv.js';
import { dossierView } from '../../../bot/letters/view/dossier-view.js';
import { answersOf, proposals } from '../../../domain/documents/propose.js';
import { understand } from '../../../domain/documents/understand.js';
import { bfc, deposeDossier, facilitateurs2023, valeursAssociation, words } from '../../support/fixtures.js';
import { FICHIER } from '../../support/applicant.js';
import { lectureOf } from '../../../bot/reading/lecteur.js';
import { typedPaper } from '../../support/typed-paper.js';

describe('A formula that a document holds', () => {
  for (const formula of ['=HYPERLINK("https://piege.example";"Clauses")', "@SUM(1)*cmd|'/c calc'!A1"])
    it(`is proposed as words, and opens as words in the spreadsheet: ${formula}`, async () => {
      const appel = await facilitateurs2023();
      const note = typedPaper(
        'Présentation du projet',
        `Intitulé du projet : ${formula} en Vallon`,
        'Contexte et besoins',
        'Moyens',
        'Calendrier et indicateurs',
      );
      const lecture = lectureOf(understand(note, { appel, valeurs: {}, known: {}, nom: 'note.pdf' }));
      const pieces = { note_projet: [{ ...FICHIER, lecture }] };
      const answers = answersOf(proposals({ champs: {}, pieces, passes: [] }, appel));
      expect(JSON.stringify(answers)).to.include(JSON.stringify(formula).slice(1, -1));
      const dossier = deposeDossier(appel, { champs: { ...valeursAssociation, ...answers }, pieces });
      const view = dossierView(words, dossier, appel, bfc, { antivirus: true, demonstration: false });
      const cells = [
        ...dossierCsv(view, dossier, appel)
          .toString('utf8')
          .matchAll(/"((?:[^"]|"")*)"/g),
      ].map(([, cell = '']) => cell);
      expect(cells.some((cell) => cell.startsWith(`'${formula.slice(0, 5)}`))).to.equal(true);
      expect(cells.filter((cell) => /^\s*[=+@|%-]/.test(cell))).to.deep.equal([]);
    });
});
