/* Tables: sorted by a click on a heading, searched where they are long, with their headings in sight where they fit. */
(() => {
  'use strict';
  const root = document.documentElement;
  const { words } = JSON.parse(document.getElementById('tools').textContent);
  const long = 12; // rows up to which a table is read, not searched

  /* ---- sort ---- */

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

  function makeSortable(table) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (!head.textContent.trim()) return;
      const button = document.createElement('button'), asks = [];
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.querySelectorAll('.term').forEach((term) => { // a button holds no link: it stands beside it
        const ask = term.cloneNode();
        ask.classList.add('ask');
        ask.setAttribute('aria-label', term.textContent);
        term.replaceWith(...term.childNodes);
        asks.push(ask);
      });
      if (asks.length) head.replaceChildren(besides(button, asks));
      button.addEventListener('click', () => {
        const now = head.getAttribute('aria-sort');
        order(table, column, now ? now === 'ascending' : head.classList.contains('num'));
      });
    });
  }

  /* A heading's button with the links to its terms in one line beside it, however the heading wraps. */
  function besides(button, asks) {
    const line = document.createElement('span');
    line.className = 'asks';
    line.append(button, ...asks);
    return line;
  }

  /* Sorts a table by a column, and says so at its heading. */
  function order(table, column, down) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((h) => h.removeAttribute('aria-sort'));
    heads[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
    sort(table, column, down);
    table.dispatchEvent(new CustomEvent('ordered', { detail: { column, down } }));
  }

  /* Where a table becomes cards its headings are out of sight: it is sorted with a choice above it, each column up and down. */
  function makeChoosable(table) {
    const heads = [...table.tHead.rows[0].cells], rows = [...table.tBodies[0].rows], label = document.createElement('label'), choice = document.createElement('select');
    if (rows.length < 3) return;
    choice.append(new Option(words['sort.given'], ''));
    heads.forEach((head, column) => {
      const name = head.textContent.trim();
      if (name) ['down', 'up'].forEach((way) => choice.append(new Option(`${name}, ${words[`sort.${way}`]}`, `${column} ${way}`)));
    });
    const restore = () => {
      heads.forEach((h) => h.removeAttribute('aria-sort'));
      table.tBodies[0].append(...rows);
    };
    if (table.id) choice.setAttribute('aria-controls', table.id);
    choice.setAttribute('aria-label', `${words.sort} ${table.caption.textContent}`);
    label.className = 'by';
    label.append(`${words.sort} `, choice);
    table.parentElement.before(label);
    choice.addEventListener('change', () => {
      const [column, way] = choice.value.split(' ');
      if (way) order(table, Number(column), way === 'down');
      else restore();
    });
    table.addEventListener('ordered', (e) => { choice.value = `${e.detail.column} ${e.detail.down ? 'down' : 'up'}`; });
  }

  /* ---- search ---- */

  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(root.lang);
  const indented = (row) => row.querySelector('th[class^=in]');

  /* The rows of a table as entries: a row with its notes below it, under a heading where it stands under one. Totals are
     no entries. */
  function entriesOf(table) {
    const entries = [], rows = [...table.tBodies[0].rows];
    let heading = null, last = null; // the entry that notes belong to
    rows.forEach((row, i) => {
      if (row.classList.contains('below')) {
        if (last) last.rows.push(row);
        return;
      }
      last = null;
      if (row.classList.contains('strong')) {
        const next = rows.slice(i + 1).find((r) => !r.classList.contains('below'));
        heading = next && indented(next) && !indented(row) ? { row, entries: [] } : null;
      } else {
        last = { rows: [row], heading };
        entries.push(last);
        if (heading) heading.entries.push(last);
      }
    });
    return entries;
  }

  /* Shows the rows that hold all words of a search, in themselves or in their heading, and returns how many of how many. */
  function search(table, text) {
    const asked = plain(text).split(/\s+/).filter(Boolean), entries = entriesOf(table), headings = new Set();
    let shown = 0;
    entries.forEach(({ rows, heading }) => {
      const held = plain([heading && heading.row, ...rows].map((r) => (r ? r.textContent : '')).join(' '));
      const hit = asked.every((word) => held.includes(word));
      rows.forEach((r) => { r.hidden = !hit; });
      if (heading) headings.add(heading);
      shown += hit;
    });
    headings.forEach((h) => { h.row.hidden = h.entries.every((e) => e.rows[0].hidden); });
    return words.count.replace('{shown}', shown).replace('{all}', entries.length);
  }

  function makeSearchable(table) {
    const box = table.parentElement, line = document.createElement('div'), field = document.createElement('input'), count = document.createElement('output');
    const name = words['search.in'].replace('{title}', () => table.caption.textContent);
    Object.assign(field, { type: 'search', placeholder: words.search, autocomplete: 'off', spellcheck: false });
    field.setAttribute('aria-label', name);
    field.setAttribute('aria-controls', table.id);
    count.setAttribute('aria-live', 'polite');
    line.className = 'sift';
    line.append(field, count);
    box.before(line);
    const apply = () => {
      const found = search(table, field.value);
      count.textContent = field.value.trim() ? found : '';
    };
    field.addEventListener('input', apply);
    field.addEventListener('keydown', (e) => {
      if (e.key !== 'Escape' || !field.value) return;
      e.preventDefault();
      field.value = '';
      apply();
    });
  }

  document.querySelectorAll('.stack > table[data-sortable]').forEach(makeChoosable);
  document.querySelectorAll('table[data-sortable]').forEach(makeSortable);
  document.querySelectorAll('main table[id]').forEach((table) => {
    if (!table.tHead || entriesOf(table).length <= long) return;
    makeSearchable(table);
    table.parentElement.classList.add('long');
  });

  /* A table that fits needs no stop for the keyboard; one that scrolls does. */
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    const scrolls = target.scrollWidth > target.clientWidth + 1;
    target.classList.toggle('fits', !scrolls);
    if (scrolls) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }));
  document.querySelectorAll('.table').forEach((box) => watch.observe(box));
})();
