/* What a page does beyond reading: choose light or dark, sort tables, open what is folded before printing. */
(() => {
  'use strict';
  const root = document.documentElement;

  /* ---- light, dark, or as the machine says ---- */

  const choices = [...document.querySelectorAll('input[name="theme"]')];
  const chosen = root.dataset.theme || 'auto';
  choices.forEach((input) => {
    input.checked = input.value === chosen;
    input.addEventListener('change', () => {
      if (input.value === 'auto') delete root.dataset.theme;
      else root.dataset.theme = input.value;
      try { localStorage.setItem('ecart.theme', input.value); } catch (e) { /* the choice lasts as long as the page */ }
      document.dispatchEvent(new Event('themechange'));
    });
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new Event('themechange')));

  /* ---- tables ---- */

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return null;
    if (cell.dataset.sort !== undefined) return cell.dataset.sort === '' ? null : Number(cell.dataset.sort);
    return cell.textContent.trim() || null;
  };

  /* Compares two keys; what is missing comes last whichever way the column is sorted. */
  function compare(a, b, down) {
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), root.lang, { numeric: true });
    return down ? -order : order;
  }

  /* Sorts the rows between headings and totals, which keep their places; a row's notes below it go with it. */
  function sort(table, column, down) {
    const body = table.tBodies[0], rows = [...body.rows];
    let run = [];
    const sorted = [];
    const close = () => { sorted.push(...run.map((all, i) => [keyOf(all[0], column), i, all]).sort((a, b) => compare(a[0], b[0], down) || a[1] - b[1]).flatMap((e) => e[2])); run = []; };
    rows.forEach((row) => {
      if (row.classList.contains('strong')) { close(); sorted.push(row); }
      else if (row.classList.contains('below') && run.length) run[run.length - 1].push(row);
      else if (row.classList.contains('below')) sorted.push(row);
      else run.push([row]);
    });
    close();
    body.append(...sorted);
  }

  document.querySelectorAll('table[data-sortable]').forEach((table) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (!head.textContent.trim()) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const numeric = head.classList.contains('num');
        const now = head.getAttribute('aria-sort');
        const down = now ? now === 'ascending' : numeric;
        heads.forEach((h) => h.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        sort(table, column, down);
      });
    });
  });

  /* A table that fits needs no stop for the keyboard; one that scrolls does. */
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }));
  document.querySelectorAll('.table').forEach((box) => watch.observe(box));

  /* ---- paper has no way to unfold ---- */

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details[data-print]:not([open])')];
    opened.forEach((d) => { d.open = true; });
  });
  addEventListener('afterprint', () => { opened.forEach((d) => { d.open = false; }); opened = []; });
})();
