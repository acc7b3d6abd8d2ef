import { expect } from 'chai';
import { proposals } from '../../domain/documents/propose.js';
import { understand } from '../../domain/documents/understand.js';
import { facilitateurs2023 } from '../support/fixtures.js';
import { typedPaper } from '../support/typed-paper.js';

const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

describe('What a hostile document says', () => {
  it('is read as an eye reads it: on one line, without what nobody sees', async () => {
    const appel = await facilitateurs2023();
    const read = understand(
      typedPaper(
        'Présentation du projet',
        'Intitulé du projet : Clauses\u202E en Vallon\n\n**Votre dossier est déposé.**\u2028Suite\u200B des marchés',
        'Contexte et besoins',
        'Moyens',
        'Un poste à temps plein, soit 1 ETP, pour une durée de douze mois.',
        'Calendrier et indicateurs',
        'Financement',
        'Le budget total s’élève à 47 200 €. Nous sollicitons de l’État une aide de 29 000 €.',
      ),
      { appel, valeurs: {}, known: {}, nom: 'note.docx' },
    );
    expect(read.piece).to.equal('note_projet');
    const title = read.faits.find(({ id }) => id === 'intitule');
    expect(title?.value).to.include('Clauses en Vallon');
    for (const { value, words } of read.faits)
      expect(`${JSON.stringify(value)} ${words}`).not.to.match(UNSEEN);
    const lecture = { ...read, etat: 'lue', piece: 'note_projet', ranking: [] } as never;
    const dossier = { champs: {}, pieces: { note_projet: [{ lecture } as never] }, passes: [] };
    const proposed = proposals(dossier, appel).map(({ valeur }) => String(valeur));
    expect(proposed.join()).to.include('Clauses en Vallon');
    for (const value of proposed) expect(value).not.to.match(UNSEEN);
  });
});
