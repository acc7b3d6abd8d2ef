import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEY = /^[a-z]+:[A-Za-z][\w.]*$/u;

/** A key of locales/ in code, with the values that it is given there. */
export interface KeyUse {
  readonly at: string;
  /** The key; `*` stands for what is known at run time only. */
  readonly key: string;
  /** Names of the values; undefined when the type of the argument doesn't tell. */
  readonly given: readonly string[] | undefined;
}

/** Every key of these rooms of locales/ that the code of the product and of its scripts names. */
export function keyUses(rooms: ReadonlySet<string>): readonly KeyUse[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${ROOT}tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const product = new RegExp(`^${ROOT}(?:bot|dialogs|domain|scripts)/`, 'u');
  const files = (config?.fileNames ?? []).filter((name) => product.test(name));
  const program = ts.createProgram(files, config?.options ?? {});
  const checker = program.getTypeChecker();
  const uses: KeyUse[] = [];

  const visit = (node: ts.Node): void => {
    const key = keyIn(node);
    if (key !== undefined && rooms.has(key.slice(0, key.indexOf(':')))) {
      const { fileName } = node.getSourceFile();
      uses.push({ at: fileName.slice(ROOT.length), key, given: valuesOf(node, checker) });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (product.test(file.fileName)) visit(file);
  return uses;
}

function keyIn(node: ts.Node): string | undefined {
  const text = ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `*${literal.text}`).join('')
    : ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
      ? node.text
      : '';
  return KEY.test(text.replaceAll('*', 'x')) ? text : undefined;
}

/** The names of the values beside a key, where the key is an argument of a call. */
function valuesOf(node: ts.Node, checker: ts.TypeChecker): readonly string[] | undefined {
  let argument = node;
  while (ts.isConditionalExpression(argument.parent) || ts.isParenthesizedExpression(argument.parent))
    argument = argument.parent;
  const call = argument.parent;
  if (!ts.isCallExpression(call)) return undefined;
  const place = call.arguments.findIndex((each) => each === argument);
  if (place < 0) return undefined;
  const values = call.arguments[place + 1];
  if (values === undefined) return [];
  const type = checker.getTypeAtLocation(values);
  if (type.getStringIndexType() !== undefined || type.isUnion()) return undefined;
  return type.getProperties().map(({ name }) => name);
}
