import type { Activity } from './activity.js';
import type { Session } from './session.js';

/** Files may take long on a phone. */
const UPLOAD_MS = 10 * 60_000;

/** Sends one activity, with its files if it has some. @returns the id that the server gave it */
export async function post(session: Session, activity: Activity): Promise<string> {
  const files = activity.attachments ?? [];
  const answer =
    files.length === 0 ? await postPlain(session, activity) : await postFiles(session, activity, files);
  return (answer as { id: string }).id;
}

function postPlain(session: Session, activity: Activity): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return session.ask('/activities', {
    method: 'POST',
    headers,
    body: JSON.stringify(signed(session, activity)),
  });
}

async function postFiles(
  session: Session,
  activity: Activity,
  files: NonNullable<Activity['attachments']>,
): Promise<unknown> {
  const message = { ...signed(session, activity), attachments: undefined };
  const body = new FormData();
  body.append(
    'activity',
    new Blob([JSON.stringify(message)], { type: 'application/vnd.microsoft.activity' }),
  );
  for (const { contentUrl, name } of files) {
    // The address of a file that the page holds; it is read again at every attempt.
    const blob = await (await fetch(contentUrl ?? '')).blob();
    body.append('file', blob, name ?? 'fichier');
  }
  return session.ask(
    `/upload?userId=${encodeURIComponent(session.userId)}`,
    { method: 'POST', body },
    UPLOAD_MS,
  );
}

/** Azure wants to be told who writes, though its token says so. */
function signed({ userId }: Session, activity: Activity): Activity {
  return { ...activity, from: { ...activity.from, id: userId } };
}
