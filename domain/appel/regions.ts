/** The one door to regions, départements and mailboxes. */
export { boiteOf, destinationOf } from './destination.js';
export {
  buildTerritoires,
  communesOf,
  departementNamed,
  regionNamed,
  type Departement,
  type Lieu,
  type Region,
  type Territoires,
} from './territoires.js';
export { nameOf, readTerritoire } from '../text/read-territoire.js';
