// The search page. MiniSearch and the words of the site come when the visitor begins to search, and never on another page.
const form = document.querySelector('form[data-index]');
const box = form?.elements.q;
const state = document.querySelector('.recherche-etat');
const results = document.querySelector('.resultats');
const shown = 5;

// In the order of the kinds in the index: a page answers better than the description of a column.
const weight = [1.5, 1, 1.5, 1.5, 1.2, 0.5, 1];

// Words of which every text is full say nothing of what is sought.
const empty = new Set(('a ai as au aux avec ce ces cet cette ceux combien comment d dans de des du elle elles en est et etre eu il ils j je l la le les leur leurs lui m ma mais me '
  + 'meme mes mon n ne nos notre nous on ont ou par pas pour pourquoi qu quand que quel quelle quelles quels qui s sa sans se ses si son sont sur t ta te tes tu un une vos votre vous y').split(' '));

/** Small letters without accents: « Élève » is « eleve ». */
export const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** The words of a text, folded; the digits of « 12 000 » stay together. */
export const words = (text) => fold(text.replace(/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '$1')).match(/[a-z0-9]+(?:,[0-9]+)?/g) ?? [];

/**
 * A light French stem of a folded word: the plural goes, then -ement, then the endings of verbs and of the feminine, then a doubled letter.
 * « équipement », « équipées » and « équiper » are one word; what is left is no French, and need not be.
 */
export function stem(word) {
  if (word.length < 5 || /\d/.test(word)) return word;
  let s = word.endsWith('eaux') ? word.slice(0, -1) : word.endsWith('aux') ? `${word.slice(0, -2)}l` : word.replace(/[sx]$/, '');
  if (s.length > 8) s = s.replace(/ement$/, '');
  if (s.length > 5) s = s.replace(/(?:er|ez|ent)$/, '');
  s = s.replace(/e+$/, '');
  return s.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** As it is, for a word that is still being typed, and its stem. */
const forms = (word) => (word.length < 2 || empty.has(word) ? [] : [...new Set([word, stem(word)])]);

let loading;
const load = () => (loading ??= Promise.all([import(form.dataset.minisearch), fetch(form.dataset.index).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))])
  .then(([{ default: MiniSearch }, { genres, entrees }]) => {
    const index = new MiniSearch({ fields: ['title', 'text', 'where'], tokenize: words, processTerm: forms });
    index.addAll(entrees.map(([, title, , text, where], id) => ({ id, title, text, where })));
    return { genres, entries: entrees, index };
  })
  .catch((reason) => {
    loading = undefined;
    throw reason;
  }));

function find({ index, entries }, query) {
  const sought = words(query).map(forms).filter((word) => word.length > 0);
  if (sought.length === 0) return [];
  const options = {
    tokenize: (word) => [word],
    processTerm: (word) => word,
    prefix: (word) => word.length > 2,
    fuzzy: (word) => (word.length > 4 && !/\d/.test(word) ? 1 : false),
    boost: { title: 4, where: 1.5 },
    boostDocument: (id) => weight[entries[id][0]],
  };
  const ask = (combineWith) => index.search({ combineWith, queries: sought.map((queries) => ({ combineWith: 'OR', queries })) }, options);
  const all = ask('AND');
  return all.length > 0 ? all : ask('OR');
}

const element = (name, text = '', attributes = {}) => Object.assign(document.createElement(name), { textContent: text }, attributes);

/** The text with the words that were found marked: text and elements, never HTML. */
function marked(text, terms) {
  return text.split(/([\p{L}\p{N}]+)/u).map((part) => (forms(fold(part)).some((form) => terms.has(form)) ? element('mark', part) : part));
}

/** What stands around the first word that was found. */
function excerpt(text, terms) {
  const parts = text.split(/([\p{L}\p{N}]+)/u);
  const first = parts.findIndex((part) => forms(fold(part)).some((form) => terms.has(form)));
  const at = first < 0 ? 0 : parts.slice(0, first).join('').length;
  const start = at < 90 ? 0 : text.indexOf(' ', at - 70) + 1;
  const end = text.length - start < 240 ? text.length : text.lastIndexOf(' ', start + 220);
  return marked(`${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`, terms);
}

function item({ id, terms }, entries) {
  const [kind, title, address, text, where] = entries[id];
  const found = new Set(terms);
  const link = element('a', '', { href: address });
  link.append(...marked(title, found));
  const head = element('p', '', { className: 'resultat-titre' });
  head.append(link, ...(kind === 1 ? ['\u00a0: ', element('b', text)] : where ? [' ', element('span', where, { className: 'resultat-lieu' })] : []));
  const line = element('li');
  line.append(head);
  if (kind !== 1 && text) {
    const words = element('p');
    words.append(...excerpt(text, found));
    line.append(words);
  }
  return line;
}

function list(hits, entries) {
  const ul = element('ul');
  ul.append(...hits.map((hit) => item(hit, entries)));
  return ul;
}

function show(hits, { genres, entries }, query) {
  const groups = Map.groupBy ? Map.groupBy(hits, (hit) => entries[hit.id][0]) : hits.reduce((map, hit) => map.set(entries[hit.id][0], [...(map.get(entries[hit.id][0]) ?? []), hit]), new Map());
  results.replaceChildren(...[...groups].map(([kind, found]) => {
    const section = element('section');
    section.append(element('h2', genres[kind]), list(found.slice(0, shown), entries));
    if (found.length > shown) {
      const more = element('details');
      more.append(element('summary', form.dataset.autres.replace('{n}', found.length - shown)), list(found.slice(shown), entries));
      section.append(more);
    }
    return section;
  }));
  const { aucun, un, plusieurs } = form.dataset;
  state.textContent = [aucun, un][hits.length]?.replace('{q}', query) ?? plusieurs.replace('{n}', hits.length).replace('{q}', query);
}

async function search() {
  const query = box.value.trim();
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    state.textContent = '';
    results.replaceChildren();
    return;
  }
  if (!loading) state.textContent = form.dataset.attente;
  try {
    const site = await load();
    // A slow first load must not show the answer to what is no longer asked.
    if (box.value.trim() === query) show(find(site, query), site, query);
  } catch {
    state.textContent = form.dataset.echec;
  }
}

if (form) {
  let pause;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    search();
  });
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(search, 200);
  });
  box.addEventListener('focus', () => load().catch(() => {}), { once: true });
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  if (box.value) search();
}
