// The button that prints a label. Without it the browser's own print command does the same.
(() => {
  'use strict';
  const button = document.querySelector('[data-print]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
})();
