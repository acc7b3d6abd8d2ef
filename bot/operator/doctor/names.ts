import { Resolver } from 'node:dns/promises';

/** What the checks ask the domain name system. */
export interface Names {
  /** The texts of a name; undefined where the name does not exist. @throws when the name server does not answer */
  txt(name: string): Promise<readonly string[] | undefined>;
  /** The mail servers of a domain; undefined where the domain does not exist. @throws when the name server does not answer */
  mx(domain: string): Promise<readonly string[] | undefined>;
}

const PATIENCE = { timeout: 3000, tries: 2 };

/** Asks the name servers of the machine. @param servers others to ask instead */
export function systemNames(servers?: readonly string[]): Names {
  const resolver = new Resolver(PATIENCE);
  if (servers !== undefined) resolver.setServers(servers);
  return {
    txt: async (name) => (await found(resolver.resolveTxt(name)))?.map((chunks) => chunks.join('')),
    mx: async (domain) =>
      (await found(resolver.resolveMx(domain)))
        ?.toSorted((one, other) => one.priority - other.priority)
        .map(({ exchange }) => exchange)
        // « 0 . » says that a domain takes no mail (RFC 7505).
        .filter((exchange) => exchange !== ''),
  };
}

async function found<T>(answer: Promise<readonly T[]>): Promise<readonly T[] | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === 'ENODATA') return [];
    if (code === 'ENOTFOUND') return undefined;
    throw error;
  }
}
