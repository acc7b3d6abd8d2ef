/** A button beside a line: what it shows, and the words that it types. */
export interface BoutonLigne {
  readonly titre: string;
  readonly texte: string;
}

/** One thing of a list, with what can be done with it. */
export interface Ligne {
  readonly texte: string;
  readonly boutons: readonly BoutonLigne[];
}

export interface Section {
  readonly titre: string;
  readonly lignes: readonly Ligne[];
}

/** A text that is a list between two others, where a channel shows each line with its buttons. */
export interface Liste {
  readonly avant: string;
  readonly sections: readonly Section[];
  readonly apres: string;
}

/** Sections as a text shows them. */
export function sectionsText(sections: readonly Section[]): string {
  return sections
    .map(({ titre, lignes }) => `**${titre}**\n\n${lignes.map(({ texte }) => `- ${texte}`).join('\n')}`)
    .join('\n\n');
}

/** The list that a text holds, with all that is said around it; undefined where the text does not hold it as it is. */
export function listIn(text: string, sections: readonly Section[]): Liste | undefined {
  const listed = sectionsText(sections);
  const at = sections.length === 0 ? -1 : text.indexOf(listed);
  if (at < 0) return undefined;
  return { avant: text.slice(0, at).trim(), sections, apres: text.slice(at + listed.length).trim() };
}
