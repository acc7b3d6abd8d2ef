import { sameOrders } from './same-orders.js';
import type { DocumentNamed } from './documents-named.js';
import type { FileThere } from './file-names.js';
import type { Context, FileOrder, Part, Wanted } from './file-orders.js';
import { filesOfDocument, isMeant, isOf } from './files-meant.js';
import { wantOf, type Want } from './wanted-of.js';

/** What is wanted of files that are spoken of by their documents. */
export interface ByDocument {
  readonly orders: readonly FileOrder[];
  /** The documents that stand for files. */
  readonly spoken: readonly DocumentNamed[];
}

const NOTHING: ByDocument = { orders: [], spoken: [] };

/** « déplacez le CER dans …, enlevez la délégation »: what is wanted of the files that a part names by their documents. */
export function documentOrders(given: Part, wanted: readonly Wanted[], context: Context): ByDocument {
  const denied = denials(given, wanted, context);
  if (denied.orders.length > 0 || context.wonders) return denied;
  const meant = context.documents.filter((document) => isMeant(context.said, document));
  const spoken = meant.filter((document) => isOrdered(document, context) !== undefined);
  const alone = spoken.filter((document) => !names(document, wanted, context));
  if (alone.length === 0) return NOTHING;
  const orders = alone.flatMap((document) => orderOf(document, spoken, given, context));
  return { orders: sameOrders(orders), spoken };
}

function orderOf(
  { id, ...span }: DocumentNamed,
  spoken: readonly DocumentNamed[],
  { there, namer }: Part,
  context: Context,
): readonly FileOrder[] {
  const files = filesOfDocument(id, there, namer);
  const under = files.filter(({ piece }) => piece === id);
  if (isOrdered(span, context) === 'remove') return [removal(id, under.length > 0 ? under : files)];
  const target = context.documents.find(
    (each) => each.role === 'to' && each.start >= span.end && !spoken.includes(each),
  );
  if (target === undefined) return [];
  const own = files.filter((file) => isOf(file, id, namer));
  const moved = own.length > 0 ? own : files;
  const elsewhere = moved.filter(({ piece }) => piece !== target.id);
  if (moved.length === 0) return [{ do: 'absent', of: id }];
  return [{ do: 'move', files: elsewhere.length > 0 ? elsewhere : moved, to: target.id }];
}

function removal(of: string, files: readonly FileThere[]): FileOrder {
  const [file, ...others] = files;
  if (file === undefined) return { do: 'absent', of };
  return others.length > 0 ? { do: 'which', files, of } : { do: 'remove', file, of };
}

/** After these, what is said was done: « vous avez mis le CER dans … » orders nothing. */
const DONE = /(?:^|[^a-z])(?:avez|as|ai|avait|aviez|a|est|sont|ete|etait|have|has|was|were)(?: [a-z]+)? $/;
const TOLD_TO =
  /^(?:.*(?:er|re|ir|ez|ons|ire)|retire|enleve|supprime|efface|jette|vire|ote|deplace|range|classe|mets?|bouge|remove|delete|drop|move|put|take.*|get rid|poubelle|corbeille)$/;

function isOrdered(
  span: Pick<DocumentNamed, 'start' | 'end'>,
  context: Context,
): 'remove' | 'move' | undefined {
  const want: Want = wantOf(span, context);
  if (want !== 'remove' && want !== 'move') return undefined;
  const ordered = context.verbs.some(({ verb, start, end }) => {
    const told = context.outside.slice(start, end);
    const done = !/[rz]$/.test(told) && DONE.test(context.outside.slice(0, start));
    return verb === want && TOLD_TO.test(told) && !done;
  });
  return ordered ? want : undefined;
}

/** « le CER a23 », « a23 (le CER) »: the document only says more of the file that is named beside it. */
function names(document: DocumentNamed, wanted: readonly Wanted[], { said }: Context): boolean {
  return wanted.some(({ start, end }) => {
    const between = start >= document.end ? said.slice(document.end, start) : said.slice(end, document.start);
    return /^[\s«»"'(:=]*(?:(?:le|la|les|l'|the)[\s'])?[\s«»"'(]*$/.test(between);
  });
}

/** « le CER et la délégation, ce ne sont pas des fiches de poste »: those that are there go where they belong. */
function denials(
  { there, namer }: Part,
  wanted: readonly Wanted[],
  { documents, said }: Context,
): ByDocument {
  const wrong = documents.find(({ role }) => role === 'from');
  if (wrong === undefined) return NOTHING;
  const under = there.filter(
    ({ piece, id }) => piece === wrong.id && !wanted.some(({ file }) => file.id === id),
  );
  const subjects = documents.filter((each) => isMeant(said, each) && each.end <= wrong.start);
  const spoken = subjects.filter(({ id }) => under.some((file) => isOf(file, id, namer)));
  if (spoken.length === 0) return NOTHING;
  const orders = subjects.map(({ id }): FileOrder => {
    const files = under.filter((file) => isOf(file, id, namer));
    return files.length === 0 ? { do: 'absent', of: id } : { do: 'move', files, to: id, named: true };
  });
  return { orders: sameOrders(orders), spoken: subjects };
}
