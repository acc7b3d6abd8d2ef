/** One setting as `.env.example` explains it. */
interface Setting {
  readonly name: string;
  readonly value: string;
  readonly says: string;
}

/** Where the table stands in docs/exploitation.md. */
const START = '<!-- réglages : npm run make:reglages -->';
const END = '<!-- fin des réglages -->';

/** The tables of all settings, one a section, made from `.env.example`: what is said there is said once. */
export function settingsTable(example: string): string {
  return example
    .split(/^# --- /mu)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n');
      const rows = settingsIn(lines).map(
        ({ name, value, says }) => `| \`${name}\` | ${value === '' ? '–' : `\`${value}\``} | ${says} |`,
      );
      const title = head.replace(/[ -]+$/u, '');
      return [`**${title}**`, '', '| Réglage | Par défaut | Rôle |', '|---|---|---|', ...rows].join('\n');
    })
    .join('\n\n');
}

/** A document with the table in its place. */
export function withSettings(document: string, table: string): string {
  const start = document.indexOf(START) + START.length;
  return `${document.slice(0, start)}\n\n${table}\n\n${document.slice(document.indexOf(END))}`;
}

function settingsIn(lines: readonly string[]): readonly Setting[] {
  const all: Setting[] = [];
  let remark: string[] = [];
  let closed = false;
  for (const line of lines) {
    const [, name, value = ''] = /^([A-Z_0-9]+)=(.*)$/u.exec(line) ?? [];
    if (line.startsWith('#')) {
      // Settings that stand together share the remark above them; the next remark begins another one.
      if (closed) remark = [];
      closed = false;
      remark.push(line.replace(/^#+ ?/u, ''));
    } else if (name !== undefined) {
      closed = true;
      all.push({ name, value, says: remark.join(' ').replaceAll('|', '\\|') });
    }
  }
  return all;
}
