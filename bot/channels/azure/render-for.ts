import { renderTeams, type TeamsLook } from './teams/render-teams.js';
import { renderPlain, type Render } from './render.js';

/** Renders replies for each channel. */
export function renderFor(look: TeamsLook): Render {
  return (reply, place) =>
    place.address.channelId === 'msteams'
      ? renderTeams(reply, place, look)
      : renderPlain(reply, look.publicUrl);
}
