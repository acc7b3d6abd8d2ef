import type { Words } from '../../say.js';
import { renderTeams } from '../teams/render-teams.js';
import { renderPlain, type Render } from './render.js';

/** Renders replies for each channel. @param publicUrl where browsers find this service: files are offered by links to it */
export function renderFor(publicUrl: string, words: Words): Render {
  return (reply, place) =>
    place.address.channelId === 'msteams'
      ? renderTeams(reply, place, { publicUrl, words })
      : renderPlain(reply, publicUrl);
}
