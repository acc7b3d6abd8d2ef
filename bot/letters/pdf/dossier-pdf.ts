import type { Buffer } from 'node:buffer';
import type { Words } from '../../core/locales.js';
import { knownAddresses, readLine, requirement, type DossierView, type Ligne } from '../view/dossier-view.js';
import { bullets, heading, paragraph, title } from './pdf-blocks.js';
import { drawn, type PdfPaper } from './pdf-paper.js';
import { table, type Column } from './pdf-table.js';

/** The dossier as a document to read or print: what was answered, which documents, what deserves attention. */
export function dossierPdf(words: Words, view: DossierView, instant: Date): Promise<Buffer> {
  const facts = {
    title: words('fr', 'courrier:pdf.titre', { reference: view.reference }),
    subject: words('fr', 'courrier:pdf.sujet'),
    author: words('fr', 'courrier:pdf.auteur'),
    instant,
    footer: (page: number, total: number) =>
      words('fr', 'courrier:pdf.page', { reference: view.reference, page, total }),
    adresses: knownAddresses(view),
  };
  return drawn(facts, (paper) => {
    draw(paper, words, view);
  });
}

function draw(paper: PdfPaper, words: Words, view: DossierView): void {
  title(paper, words('fr', 'courrier:pdf.titre', { reference: view.reference }), view.appel);
  answers(paper, words, [
    [words('fr', 'courrier:pdf.reference'), view.reference],
    [words('fr', 'courrier:pdf.structure'), view.structure],
    [words('fr', 'courrier:pdf.service'), view.destination.service],
    [words('fr', 'courrier:pdf.deposeLe'), view.deposeLe],
  ]);
  if (view.attention.length > 0) {
    heading(paper, words('fr', 'courrier:pdf.attention'));
    bullets(paper, view.attention);
  }
  for (const { titre, lignes } of rubriques(view.lignes)) {
    heading(paper, titre);
    answers(
      paper,
      words,
      lignes.flatMap(({ libelle, valeur, paragraphes = [valeur] }) =>
        paragraphes.map((paragraphe, at) => [at === 0 ? libelle : '', paragraphe] as const),
      ),
    );
  }
  heading(paper, words('fr', 'courrier:pdf.documents'));
  documents(paper, words, view);
  heading(paper, words('fr', 'courrier:pdf.attestation'));
  paragraph(paper, view.attestation);
  if (view.attesteLe !== undefined)
    paragraph(paper, words('fr', 'courrier:pdf.attesteLe', { instant: view.attesteLe }));
  heading(paper, words('fr', 'courrier:pdf.mentions'));
  paragraph(
    paper,
    view.accuse === 'recepisse' ? words('fr', 'courrier:pdf.relais') : words('fr', 'courrier:pdf.officiel'),
    true,
  );
  paragraph(paper, view.avertissementPieces, true);
}

function answers(paper: PdfPaper, words: Words, rows: readonly (readonly [string, string])[]): void {
  const columns: readonly Column[] = [
    { title: words('fr', 'courrier:pdf.information'), share: 33 },
    { title: words('fr', 'courrier:pdf.reponse'), share: 67 },
  ];
  table(
    paper,
    columns,
    rows.map(([name, value]) => [{ text: name }, { text: value }]),
    true,
  );
}

function documents(paper: PdfPaper, words: Words, view: DossierView): void {
  if (view.documents.length === 0) {
    paragraph(paper, words('fr', 'courrier:pdf.sansDocument'));
    return;
  }
  const columns: readonly Column[] = [
    { title: words('fr', 'courrier:pdf.piece'), share: 28 },
    { title: words('fr', 'courrier:pdf.fichier'), share: 36 },
    { title: words('fr', 'courrier:pdf.taille'), share: 11 },
    { title: words('fr', 'courrier:pdf.empreinte'), share: 25, face: 'mono' },
  ];
  const rows = view.documents.map((document) => [
    { text: `${document.rang}. ${document.piece}`, note: requirement(words, document) },
    {
      text:
        document.controle === 'non_verifie'
          ? words('fr', 'courrier:dreets.nonVerifie', { nom: document.nom })
          : document.nom,
      note: [words('fr', 'courrier:pdf.original', { nom: document.nomOriginal }), readLine(words, document)]
        .filter((line) => line !== undefined)
        .join('\n'),
    },
    { text: document.taille },
    { text: document.sha256 },
  ]);
  table(paper, columns, rows, true);
  if (view.documents.some(({ lecture }) => lecture !== undefined))
    paragraph(paper, words('fr', 'courrier:lu.note'), true);
}

/** The answers by group, in the order of the call. */
function rubriques(
  lignes: readonly Ligne[],
): readonly { readonly titre: string; readonly lignes: readonly Ligne[] }[] {
  return [...new Set(lignes.map(({ rubrique }) => rubrique))].map((titre) => ({
    titre,
    lignes: lignes.filter(({ rubrique }) => rubrique === titre),
  }));
}
