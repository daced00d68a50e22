// Only a table that overflows needs to take the focus: on wide screens the others would be useless stops.
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

document.querySelectorAll('.tableau-defile').forEach((region) => observer.observe(region));
