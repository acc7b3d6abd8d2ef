import { expect } from 'chai';
import { lineAs, readsAs } from './read-as.js';

describe('a person', () => {
  readsAs('personne', {
    'Nadia Perrin, trésorière': 'Nadia Perrin, trésorière',
    'Nadia Perrin': 'Nadia Perrin',
    'nadia perrin, gérante (2e fois que je le dis) / contact : luc morel, l.morel@asso.fr':
      'Nadia Perrin, gérante',
    'moi / nadia perrin, gérante / n.perrin@asso.fr': 'Nadia Perrin, gérante',
    'alors c’est Nadia Perrin la trésorière': 'Nadia Perrin, trésorière',
    'Mme Nadia Perrin, présidente de l’association, qui signera':
      'Mme Nadia Perrin, présidente de l’association',
    'moi, nadia perrin': 'Nadia Perrin',
    'Moi. Nadia Perrin, gérante.': 'Nadia Perrin, gérante',
    'Nadia Perrin, chair, will sign': 'Nadia Perrin, chair',
    'la présidente, Nadia Perrin': 'Nadia Perrin, présidente',
    'Nadia Perrin, n.perrin@asso.fr': 'Nadia Perrin',
    'Nadia Perrin au 06 12 34 56 78': 'Nadia Perrin',
    'Nadia Perrin, programme manager': 'Nadia Perrin, programme manager',
    'Nadia Perrin, executive director': 'Nadia Perrin, executive director',
    'Nadia Perrin programme manager': 'Nadia Perrin, programme manager',
    'nadia perrin programme manager': 'Nadia Perrin, programme manager',
    'Nadia Perrin, head of training': 'Nadia Perrin, head of training',
    'Nadia Perrin, deuxième adjointe': 'Nadia Perrin, deuxième adjointe',
    'Nadia Perrin, 2e adjointe': 'Nadia Perrin, 2e adjointe',
    'Nadia Perrin, secrétaire générale adjointe': 'Nadia Perrin, secrétaire générale adjointe',
    'nadia perrin tresoriere': 'Nadia Perrin, tresoriere',
    'nadia perrin directrice adjointe': 'Nadia Perrin, directrice adjointe',
    'jean-luc de la tour, gérant': 'Jean-Luc de la Tour, gérant',
    'mme marie le goff': 'Mme Marie Le Goff',
    'paul d’arcy / p.d@asso.fr': 'Paul d’Arcy',
    'Pas Perrin. Luc Morel, directeur.': 'Luc Morel, directeur',
    'surtout pas le maire, plutôt Luc Morel': 'Luc Morel',
    'Perrin. Nadia Perrin.': 'Nadia Perrin',
    'Dr Luc Morel ; faut-il un pouvoir ?': 'Dr Luc Morel',
    'Nadia Perrin c moi': 'Nadia Perrin',
    'c’est moi Nadia Perrin et mon numéro c’est le 06 39 98 12 34': 'Nadia Perrin',
    'Nadia Perrin tout court': 'Nadia Perrin',
    'jlai déjà écrit plus haut, nadia perrin': '? jlai déjà écrit plus haut, nadia perrin (personne.remark)',
    'le signataire est le soussigné, Luc Morel, directeur du syndicat': 'Luc Morel, directeur du syndicat',
    'Je l’ai déjà indiqué dans cette conversation : Nadia Perrin, gérante.': 'Nadia Perrin, gérante',
    'Nadia Perrin / 06 39 98 12 34': 'Nadia Perrin',
    'exact, à condition que vous ne donniez mon nom à personne':
      '? exact, à condition que vous ne donniez mon nom à personne (personne.remark)',
    'Nadia Perrin ou Luc Morel': '? Nadia Perrin | Luc Morel (personne.several)',
    'la présidente': '- personne.nom',
    'c’est moi': '- personne.nom',
    'la même personne': '- personne.nom',
    'je sais pas encore qui': '- personne.unknown',
    'qui doit signer ?': '? qui doit signer ? (text.question)',
    'je préfère pas donner de nom': '? je préfère pas donner de nom (personne.remark)',
    suivant: '? suivant (personne.remark)',
  });

  it('may be the one that the dossier knows', async () => {
    const given = { before: { signataire: 'Nadia Perrin, trésorière' } };
    for (const text of ['la même personne', 'le signataire', 'idem'])
      expect(await lineAs('personne', text, given), text).to.equal('Nadia Perrin');
  });
});
