/* Runs before the page is drawn, so that a reader's choice of light or dark does not flash. */
(() => {
  try {
    const choice = localStorage.getItem('ecart.theme');
    if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
  } catch (e) { /* storage may be closed to pages from a file */ }
  document.documentElement.classList.add('scripted');
})();
