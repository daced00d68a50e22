// Draws each figure again with Chart.js, from its own table, when it comes near the window: until then, nothing more is loaded.
// The SVG keeps the place, prints, and stays where anything fails.

let library;

const load = (url) => (library ??= new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = url;
  script.onload = () => (window.Chart ? resolve(window.Chart) : reject(new Error('Chart.js')));
  script.onerror = reject;
  document.head.append(script);
}));

const near = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(async ({ target: figure }) => {
  near.unobserve(figure);
  try {
    const [{ draw, forget }] = await Promise.all([import('./graphiques/dessin.js'), load(figure.dataset.chartjs)]);
    try {
      draw(figure);
    } catch (error) {
      forget(figure);
      throw error;
    }
  } catch (error) {
    console.warn(error);
  }
}), { rootMargin: '300px' });

document.querySelectorAll('.graphique[data-chartjs]').forEach((figure) => near.observe(figure));
// Another way to count has taken the place of a figure.
document.addEventListener('graphique', ({ target }) => near.observe(target));
