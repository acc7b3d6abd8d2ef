import { expect } from 'chai';
import { readAs, readsAs } from './read-as.js';

describe('a name, cleaned of what wraps it', () => {
  readsAs('texte', {
    'Le Phare <a href="https://exemple.fr">': 'Le Phare <a href="https://exemple.fr">',
    'Atelier du Doubs': 'Atelier du Doubs',
    'alors chez nous c’est l’association Le Phare, voilà merci': 'l’association Le Phare',
    'Bonjour, le nom c’est Le Phare.': 'Le Phare',
    'ça s’appelle Le Phare': 'Le Phare',
    'notre structure, créée en 2001, s’appelle Le Phare': 'Le Phare',
    'the project is called New Harbour': 'New Harbour',
    '« Le Phare »': 'Le Phare',
    'Le titre : « Qui veut travailler ? »': 'Qui veut travailler ?',
    'la mission locale « Plein Ouest »': 'mission locale Plein Ouest',
    'Mais où est passé l’emploi ? C’est bien le nom.': 'Mais où est passé l’emploi ?',
    'Le Phare. Faut-il aussi le sigle ?': 'Le Phare',
    'Le Phare, à Brest': 'Le Phare',
    'Pas Le Phare, L’Ancre': 'L’Ancre',
    'Le Phare, euh non, L’Ancre': 'L’Ancre',
    'plus Le Phare depuis mai. Maintenant L’Ancre.': 'L’Ancre',
    'Roux. Ateliers Roux.': 'Ateliers Roux',
    'S.A.R.L. du Pont': 'S.A.R.L. du Pont',
    'Passer le cap': 'Passer le cap',
    'Stop chômage Vosges': 'Stop chômage Vosges',
    'Projet 🙂': 'Projet 🙂',
    '🙂🙂': '- text.noLetters',
    '12345': '- text.noLetters',
    '   ': '- text.empty',
    a: '- text.tooShort',
    ['x'.repeat(201)]: '- text.tooLong',
    'Les Copains du Bac / 0,8 etp / 12 mois / 31 000 € / total 44000': 'Les Copains du Bac',
    '31 000 € demandés\nacheter autrement dans le Jura\nscop': 'acheter autrement dans le Jura',
    'Le Phare, 2 ETP, 31 000 €': 'Le Phare',
    'Forum emploi / septembre 2023': 'Forum emploi / septembre 2023',
    'Emploi / Insertion': 'Emploi / Insertion',
    'Coordination des clauses / 0,8 etp': 'Coordination des clauses',
    'c’est la fondation Anne-Merckel Merckel avec un K comme euh kilo': 'la fondation Anne-Merckel',
    'Le Phare, ça s’écrit P H A R E': 'Le Phare',
    'Maison avec jardin': 'Maison avec jardin',
    'ah non pardon c’est Le Phare tout simplement': 'Le Phare',
    'euh oui c’est bien ça acheter autrement': 'acheter autrement',
    'Oui à l’emploi': '? Oui à l’emploi (text.remark)',
    'pas deux fois Phare, une seule fois Le Phare': 'Le Phare',
    'acheter autrement dans le Jura non pardon dans le Jura et le Doubs':
      'acheter autrement dans le Jura et le Doubs',
    'acheter mieux dans le Jura non pardon dans le Doubs donc c’est acheter mieux dans le Doubs':
      'acheter mieux dans le Doubs',
    'acheter mieux, voilà c’est tout': 'acheter mieux',
    'on ne sait pas encore': '- text.unknown',
    'faut que je voie avec la directrice': '- text.unknown',
    'c’est quoi un nom d’usage ?': '? c’est quoi un nom d’usage ? (text.question)',
    'quel nom vous voulez': '? quel nom vous voulez (text.question)',
    'désolée, j’étais au téléphone': '? désolée, j’étais au téléphone (text.remark)',
    'je préfère ne rien dire': '? je préfère ne rien dire (text.remark)',
    ok: '? ok (text.remark)',
    'question suivante': '? question suivante (text.remark)',
    'corrigez plutôt l’adresse': '? corrigez plutôt l’adresse (text.remark)',
  });
});

describe('a content of several sentences', () => {
  readsAs(
    'texte',
    {
      'CD 39 : 8 000 € ; ville de Dole : 2 000 €': 'CD 39 : 8 000 € ; ville de Dole : 2 000 €',
      'La région. Et la ville de Dole.': 'La région. Et la ville de Dole.',
      'alors y a la région et euh la ville': 'la région et la ville',
      'le poste couvrira tout le Jura': 'tout le Jura',
      'Pas la région, refus. Le département.': 'Le département',
      'tout le Jura, c’est assez grand ?': 'tout le Jura',
      'vous le savez déjà': '? vous le savez déjà (text.remark)',
      'Département 10 000 €': 'Département 10 000 €',
      'Région 9 000 / commune de Dole 2 000 / total 31 000': 'Région 9 000, commune de Dole 2 000',
      'tout le Jura et la vallée enfin la vallée de l’Ain surtout':
        '? la vallée de l’Ain | tout le Jura et la vallée, la vallée de l’Ain (text.repaired)',
    },
    { champ: { max: 500 } },
  );

  it('tells which part of the text is the answer', async () => {
    const text = 'Le Phare. Faut-il aussi le sigle ?';
    const reading = await readAs('texte', text);
    expect(reading.kind === 'read' && reading.explained).to.deep.equal([{ start: 0, end: 9 }]);
  });
});

describe('the name of an organisation', () => {
  readsAs(
    'texte',
    {
      sas: '? sas (text.kind)',
      'une association loi 1901': '? une association loi 1901 (text.kind)',
      'entreprise d’insertion': '? entreprise d’insertion (text.kind)',
      'entreprise d’insertion du Bac': 'entreprise d’insertion du Bac',
      'scop / Les Copains du Bac / présidente Odile Ferrand': 'Les Copains du Bac',
      'Mission locale du Haut-Bac': 'Mission locale du Haut-Bac',
    },
    { champ: { role: 'nom' } },
  );
});
