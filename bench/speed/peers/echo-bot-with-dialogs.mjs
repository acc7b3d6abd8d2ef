// The echo bot of someone who is about to write dialogs.
import 'botbuilder-dialogs';
import './echo-bot.mjs';
