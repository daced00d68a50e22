// Shows another way to count in place of the page's chart, and copies what is there to be copied. Without it, links and text do.
// On the page of a chart the links are followed: its title and what it says of quoting are about one way.

const status = document.createElement('p');
status.className = 'invisible';
status.setAttribute('role', 'status');
document.body.append(status);

const say = (words) => {
  status.textContent = '';
  setTimeout(() => { status.textContent = words; }, 100);
};

// The last choice made is the one shown, whichever answer comes last.
let asked;

document.addEventListener('click', async (event) => {
  const link = event.target.closest('.g-facons a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || document.getElementById('citer')) return;
  event.preventDefault();
  const { id } = link.closest('.graphique');
  asked = link;
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (asked !== link) return;
    const other = page.querySelector('.graphique');
    const figure = document.getElementById(id);
    const spoken = `${figure.querySelector('.g-facons').dataset.fait} ${other.querySelector('.g-titre').textContent}`;
    figure.replaceWith(document.adoptNode(other));
    other.querySelector('.g-facons [aria-current]').focus({ preventScroll: true });
    other.dispatchEvent(new CustomEvent('graphique', { bubbles: true }));
    say(spoken);
  } catch {
    if (asked === link) location.assign(link.href);
  }
});

for (const text of document.querySelectorAll('[data-copier]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copier';
  button.textContent = text.dataset.copier;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    say(text.dataset.copie);
    button.textContent = text.dataset.copie;
    setTimeout(() => { button.textContent = text.dataset.copier; }, 3000);
  });
  if (navigator.clipboard) text.after(button);
}
