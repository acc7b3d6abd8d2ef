/** An element that the server's template always writes. @throws when template and script don't go together */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} « ${id} »`);
  return found;
}
