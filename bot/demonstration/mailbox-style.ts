/** The demonstration mailbox's style sheet: served by its router, so that the build has nothing to copy. */
export const mailboxStyle = `
:root { color-scheme: light; --ink: #1e1e1e; --blue: #1b1b4b; --grey: #5a5a5a; --line: #dcdce6; --pale: #f4f4fa; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, 'Segoe UI', Arial, sans-serif; color: var(--ink); background: var(--pale); }
a { color: #000091; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, summary:focus-visible, iframe:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
header { background: #fff; border-bottom: 3px solid var(--blue); }
header .inner, main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; }
header .inner { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; justify-content: space-between; }
header .name { font-weight: 700; font-size: 1.15rem; color: var(--blue); }
nav a { margin-left: 1rem; }
nav a:first-child { margin-left: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; color: var(--blue); margin: 1rem 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; color: var(--blue); margin: 0 0 .75rem; }
.lead { color: var(--grey); max-width: 48rem; margin: 0 0 1rem; }
.card { background: #fff; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .6rem .75rem .6rem 0; border-bottom: 1px solid var(--line); }
tr:last-child > * { border-bottom: 0; }
thead th { color: var(--grey); font-size: .9rem; border-bottom: 2px solid var(--blue); }
td.date { white-space: nowrap; color: var(--grey); }
td.subject { min-width: 18rem; font-weight: 600; overflow-wrap: anywhere; }
td.name { overflow-wrap: anywhere; }
td.size, td.actions { white-space: nowrap; }
td.actions a + a { margin-left: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.25rem; margin: 0; }
dt { color: var(--grey); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; border: 1px solid var(--line); border-radius: .25rem; background: #fff; }
details { margin-top: 1rem; }
summary { cursor: pointer; color: var(--blue); font-weight: 600; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--pale); padding: 1rem; border-radius: .25rem; font-size: .85rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .5rem; } }
`;
