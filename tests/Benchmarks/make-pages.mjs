// Writes the same site twice: as a commune's folder for the portal, and as a Hugo site.
// Usage: node make-pages.mjs <folder> [pages]; makes <folder>/portail and <folder>/hugo.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [folder, count = "1000"] = process.argv.slice(2);
const pageCount = Number(count);
if (!folder || !Number.isInteger(pageCount) || pageCount < 50) {
  console.error("Usage: node make-pages.mjs <folder> [pages, 50 or more]");
  process.exit(2);
}

const SECTIONS = 10;
const LINKS = 12;
const WORDS = "école classe élève commune budget maire conseil enseignant famille tablette réseau câblage vidéoprojecteur serveur atelier récréation cantine salle bureau achat marché recette dépense subvention région département État programme calendrier bilan mesure objectif résultat enquête parent séance lecture calcul langue musique image texte année mois semaine rentrée vacances".split(" ");

// A small generator with a fixed seed: two machines make the same bytes.
let seed = 20250331;
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * below);
};
const word = () => WORDS[random(WORDS.length)];
const words = (n) => Array.from({ length: n }, word).join(" ");
const sentence = (n) => `${words(n).replace(/^./, (c) => c.toUpperCase())}.`;
const pad = (n, size) => String(n).padStart(size, "0");

/** Home, one page for each section, then articles dealt over the sections. */
const pages = Array.from({ length: pageCount }, (_, i) => {
  if (i === 0) return { path: "/", file: "index.md", hugo: "_index.md", title: "Accueil" };
  const section = `rubrique-${pad(i <= SECTIONS ? i : (i % SECTIONS) + 1, 2)}`;
  if (i <= SECTIONS) return { path: `/${section}/`, file: `${section}/index.md`, hugo: `${section}/_index.md`, title: `Rubrique ${i}`, order: i };
  const name = `page-${pad(i, 5)}`;
  return { path: `/${section}/${name}/`, file: `${section}/${name}.md`, hugo: `${section}/${name}.md`, title: `Page ${i} : ${words(3)}` };
});

function bodyOf(i) {
  // The next page first, so that every page is linked to; then others anywhere in the site.
  const targets = Array.from({ length: LINKS }, (_, k) => pages[(k === 0 ? i + 1 : i + 1 + random(pageCount - 1)) % pageCount]);
  const link = (k) => ({ page: targets[k], text: words(2) });
  const part = (k) => [`${sentence(14)} Voir `, link(k), `, puis **${words(2)}** et `, link(k + 1), `. ${sentence(12)}\n\n`];
  const rows = Array.from({ length: 6 }, (_, r) => [`| ${word()} ${r + 1} | `, link(6 + r), ` | ${2020 + r} | ${1000 + random(90000)} |\n`]).flat();
  return [
    `${sentence(25)}\n\n## Le contexte\n\n`, ...part(0), ...part(2),
    "## Les chiffres\n\n| Poste | Page | Année | Montant |\n|---|---|---:|---:|\n", ...rows,
    "\n## La suite\n\n", `- ${sentence(8)}\n- *${words(3)}* : ${sentence(6)}\n- \`${word()}\` et ${sentence(5)}\n\n`, ...part(4),
    `> ${sentence(15)}\n\n### Pour finir\n\n1. ${sentence(7)}\n2. ${sentence(7)}\n`,
  ];
}

/** What staff write leads to a file; what Hugo's authors most simply write is an address. Both print the same address. */
const inPortal = (from) => ({ page, text }) => `[${text}](${"../".repeat(from.file.split("/").length - 1)}${page.file})`;
const inHugo = ({ page, text }) => `[${text}](${page.path})`;
const textOf = (parts, write) => parts.map((p) => (typeof p === "string" ? p : write(p))).join("");

const made = new Set();
function put(path, text) {
  const file = join(folder, path);
  if (!made.has(dirname(file))) {
    mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
  }
  writeFileSync(file, text);
}

const css = "body{max-width:60rem;margin:auto}\n";
pages.forEach((page, i) => {
  const summary = sentence(10);
  const date = `2025-${pad(1 + (i % 3), 2)}-${pad(1 + (i % 28), 2)}`;
  const body = bodyOf(i);
  put(`portail/input/${page.file}`, `---\ntitre: "${page.title}"\nresume: "${summary}"\ndate: ${date}\n${page.order ? `ordre: ${page.order}\n` : ""}---\n\n${textOf(body, inPortal(page))}`);
  put(`hugo/content/${page.hugo}`, `---\ntitle: "${page.title}"\ndescription: "${summary}"\ndate: ${date}\n---\n\n${textOf(body, inHugo)}`);
});

put("portail/data/commune.yml", `nom: Bourg-Test
code_insee: "99001"
siren: "219900016"
siret: "21990001600011"
population: 1000
plans_comptables:
  2023: M57_D
site_url: https://bourg-test.example
courriel: mairie@bourg-test.example
telephone: "01 02 03 04 05"
adresse: 1 place de la Mairie, 99100 Bourg-Test
maire: Camille Martin
directeur_publication: Camille Martin, maire
dpo: dpo@bourg-test.example
date_reference: 2025-03-31
hebergeur:
  nom: Hébergeur
  adresse: 2 rue du Serveur, 99100 Bourg-Test
  telephone: "01 02 03 04 06"
programme:
  titre: L’école numérique
  debut: 2024-01-01
  horizon: 2026-12-31
  premier_deploiement: 2024-09-02
  plafond_par_eleve: 500
`);
put("portail/theme/textes.yml", `nav:
  accueil: "Accueil"
  evitement: "Aller au contenu"
  menu: "Menu"
plan:
  autres: "Autres pages"
  programme: "Le programme"
  actualites: "Actualités"
  donnees: "Données ouvertes"
  a_propos: "À propos du site"
`);
put("portail/theme/input/assets/site.css", css);
put("portail/theme/input/_layout.liquid", `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ page.titre }} – {{ site.nom }}</title>
{%- if page.resume != blank %}
<meta name="description" content="{{ page.resume }}">
{%- endif %}
<meta property="og:title" content="{{ page.titre }}">
<link rel="canonical" href="{{ page.adresse_absolue }}">
<link rel="stylesheet" href="{{ 'assets/site.css' | fichier }}">
</head>
<body>
<a href="#contenu">{{ 'nav.evitement' | texte }}</a>
<nav aria-label="{{ 'nav.menu' | texte }}"><ul>
{%- for lien in site.menu %}
<li><a href="{{ lien.adresse }}"{% if lien.courant %} aria-current="true"{% endif %}>{{ lien.titre }}</a></li>
{%- endfor %}
</ul></nav>
<main id="contenu">
{%- if page.fil.size > 0 %}
<ol>{% for lien in page.fil %}<li><a href="{{ lien.adresse }}">{{ lien.titre }}</a></li>{% endfor %}</ol>
{%- endif %}
<h1>{{ page.titre }}</h1>
<p><time datetime="{{ page.date }}">{{ page.date }}</time></p>
{{ contenu | raw }}
</main>
<footer><p>{{ site.nom }}, {{ site.edition }}</p></footer>
</body>
</html>
`);

// Of Hugo, only what the portal makes as well: no feeds, no tags, no typographic changes.
put("hugo/hugo.toml", `baseURL = "https://bourg-test.example/"
languageCode = "fr"
title = "Bourg-Test"
disableKinds = ["RSS", "taxonomy", "term"]
enableRobotsTXT = true
[params]
edition = "2025"
menu = "Menu"
evitement = "Aller au contenu"
[markup.goldmark.extensions]
typographer = false
[markup.highlight]
codeFences = false
${pages.filter((p) => p.order).map((p) => `[[menus.main]]\nname = "${p.title}"\nurl = "${p.path}"\nweight = ${p.order}\n`).join("")}`);
put("hugo/static/assets/site.css", css);
put("hugo/layouts/_default/baseof.html", `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
{{- with .Description }}
<meta name="description" content="{{ . }}">
{{- end }}
<meta property="og:title" content="{{ .Title }}">
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="{{ "assets/site.css" | relURL }}">
</head>
<body>
<a href="#contenu">{{ .Site.Params.evitement }}</a>
<nav aria-label="{{ .Site.Params.menu }}"><ul>
{{- range .Site.Menus.main }}
<li><a href="{{ .URL | relURL }}"{{ if hasPrefix $.RelPermalink .URL }} aria-current="true"{{ end }}>{{ .Name }}</a></li>
{{- end }}
</ul></nav>
<main id="contenu">
{{- with .Ancestors.Reverse }}
<ol>{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>
{{- end }}
<h1>{{ .Title }}</h1>
{{ with .Date.Format "2006-01-02" }}<p><time datetime="{{ . }}">{{ . }}</time></p>{{ end }}
{{ block "main" . }}{{ .Content }}{{ end }}
</main>
<footer><p>{{ .Site.Title }}, {{ .Site.Params.edition }}</p></footer>
</body>
</html>
`);
for (const kind of ["single", "list"]) put(`hugo/layouts/_default/${kind}.html`, '{{ define "main" }}{{ .Content }}{{ end }}\n');
