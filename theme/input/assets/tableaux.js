// Some browsers forget that a table laid out as blocks (pages.css, on a phone) is a table: its roles say so. Here, since HTML
// may not repeat what it says already.
const ROLES = { table: 'table', 'thead, tbody, tfoot': 'rowgroup', tr: 'row', 'th[scope=col]': 'columnheader', 'th[scope=row]': 'rowheader', td: 'cell' };

for (const [parts, role] of Object.entries(ROLES)) {
  for (const part of document.querySelectorAll(`.empile :is(${parts})`)) part.setAttribute('role', role);
}
