/** How the report looks: light and dark, on paper too; the three outcomes differ in lightness, not in colour alone. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1e1e1e; --paper: #fff; --line: #ccc; --repondue: #000091; --suggeree: #8585f6; --manquee: #e8a33d; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #161616; --line: #555; --repondue: #b1b1f9; --suggeree: #6a6af4; --manquee: #e8a33d; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
table { width: 100%; border-collapse: collapse; margin: 0 0 2rem; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
tbody th { font-weight: normal; }
td, th + th { text-align: right; }
td { white-space: nowrap; }
tfoot th, tfoot td { font-weight: bold; }
.bar { width: 40%; padding-left: 1rem; }
.bar svg { width: 100%; height: .8rem; }
.bar rect, .repondue { fill: var(--repondue); background: var(--repondue); }
.suggeree { fill: var(--suggeree); background: var(--suggeree); }
.manquee { fill: var(--manquee); background: var(--manquee); }
.key { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border: 1px solid var(--line); print-color-adjust: exact; }
.chart { width: 100%; height: auto; }
.chart line { stroke: var(--line); }
.chart text { fill: var(--ink); font-size: 11px; }
.chart .value { text-anchor: end; }
@media (max-width: 40rem) { .bar { display: none; } }
@media print { h3, tr { break-after: avoid; } svg { print-color-adjust: exact; } }
`;
