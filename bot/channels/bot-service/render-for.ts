import { renderTeams } from '../teams/render-teams.js';
import { renderPlain, type Render } from './render.js';

/** Renders replies for each channel. @param publicUrl where browsers find this service: files are offered by links to it */
export function renderFor(publicUrl: string): Render {
  return (reply, { channelId }) =>
    channelId === 'msteams' ? renderTeams(reply, publicUrl) : renderPlain(reply, publicUrl);
}
