import { Chat } from './chat/chat.js';
import { dropZone } from './chat/drop-zone.js';
import { focusSendBox } from './chat/send-box.js';
import { loadWebChat } from './chat/web-chat.js';
import { readConfig } from './config.js';
import { element } from './element.js';
import { framed, tellAround } from './framed.js';
import { wireMenu } from './menu.js';
import { hasVisited, setVisited } from './visit.js';

const config = readConfig(document);
const form = element('question', HTMLFormElement);
const field = element('texte', HTMLInputElement);
const panel = element('chat', HTMLElement);
let chat: Chat | undefined;

// Without this script, the form searches the FAQ.
element('pour-commencer', HTMLUListElement).hidden = false;
element('depot', HTMLParagraphElement).textContent = config.mots.deposerIci;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (text === '') field.focus();
  else openChat(text, true);
});
for (const button of form.querySelectorAll<HTMLButtonElement>('button[data-dire]'))
  button.addEventListener('click', () => {
    openChat(button.dataset['dire']);
  });
// Who touches the field is about to talk: Web Chat is then there when the first message leaves.
form.addEventListener('focusin', () => void loadWebChat(config.webChat).catch(() => undefined), {
  once: true,
});

// Files dropped on the welcome begin a conversation too: without this, the browser would show them in the page's place.
dropZone(element('accueil', HTMLDivElement), (files) => {
  if (files.length === 0) return;
  openChat();
  chat?.send(files);
});

if (hasVisited()) openChat();
if (framed) {
  document.body.classList.add('in-frame');
  // The site around has a main part too: screen readers list both.
  element('contenu', HTMLElement).setAttribute('aria-label', config.mots.assistant);
  // Keys pressed in a frame never reach the page around it.
  document.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented) tellAround('assistant-aap:fermer');
  });
  tellAround('assistant-aap:pret');
}

/** Shows the chat in place of the welcome; no cookie exists before this. @param typed whether `first` was typed */
function openChat(first?: string, typed = false): void {
  if (chat !== undefined) return;
  chat = new Chat(config);
  setVisited(true);
  element('accueil', HTMLDivElement).hidden = true;
  panel.hidden = false;
  document.body.classList.add('in-chat');
  wireMenu(config, {
    nouvelle: () => void chat?.open({ nouvelle: true }),
    quitter: () => void chat?.leave(),
  });
  // What had the focus is gone. Who typed goes on typing; else a phone's keyboard is not to cover the answer.
  if (first !== undefined) panel.focus();
  const opened = chat.open(first === undefined ? {} : { first });
  if (typed) void opened.then(focusSendBox);
}
