/* What stands at the head of each chart and table: a switch between a chart and its numbers, and a menu of files to take
   away. All of it is made here, for without scripts none of it works. */
(() => {
  'use strict';
  const { page, records, csv, xlsx, svg, png } = window.ecart, { words } = page;
  const say = (text) => document.dispatchEvent(new CustomEvent('said', { detail: text }));

  function node(tag, className, text) {
    const e = document.createElement(tag);
    if (className) e.className = className;
    if (text) e.textContent = text;
    return e;
  }

  /* ---- files ---- */

  const slug = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-$/, '');

  /* "hotels-rivage-gap5-dimensions-2026-11-02.csv". In a report of one file an id begins with its page: "gap5--dimensions". */
  function fileName(owner, ending) {
    const [, own, rest] = /^(?:(.+?)--)?(.+)$/s.exec(owner.id), of = own || owner.closest('[data-page]').dataset.page;
    const id = rest === of || rest.startsWith(of + '-') ? rest : of.replace(/^index$/, 'overview') + '-' + rest;
    return [slug(page.company), slug(id), page.date].filter(Boolean).join('-') + '.' + ending;
  }

  function save(blob, name) {
    const link = node('a'), address = URL.createObjectURL(blob);
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    say(words.written.replace('{file}', () => name));
  }

  /* ---- the menu ---- */

  /* A menu of files, by ending, for what "owner" shows under a title; each writes one. */
  function menu(owner, title, files) {
    const fold = node('details', 'take'), summary = node('summary', '', ''), list = node('ul');
    summary.setAttribute('aria-label', words.menu.replace('{title}', () => title));
    summary.title = words.download;
    Object.entries(files).forEach(([ending, make]) => {
      const button = node('button', '', words[ending]), entry = node('li');
      button.type = 'button';
      button.addEventListener('click', async () => {
        close(fold, true);
        save(await make(), fileName(owner, ending));
      });
      entry.append(button);
      list.append(entry);
    });
    fold.append(summary, list);
    fold.addEventListener('keydown', (e) => { if (e.key === 'Escape' && fold.open) { e.stopPropagation(); close(fold, true); } });
    fold.addEventListener('focusout', (e) => { if (e.relatedTarget && !fold.contains(e.relatedTarget)) close(fold); });
    return fold;
  }

  function close(fold, back) {
    fold.open = false;
    if (back) fold.querySelector('summary').focus();
  }
  document.addEventListener('click', (e) => document.querySelectorAll('.take[open]').forEach((fold) => { if (!fold.contains(e.target)) close(fold); }));

  const tableFiles = (table, title) => ({
    xlsx: () => xlsx(records(table), title, table.closest('article.page, main').querySelector('h1').textContent),
    csv: () => csv(records(table)),
  });

  /* ---- the switch ---- */

  /* Two buttons that show a figure's drawing or its numbers in its place. */
  function choice(figure, numbers) {
    const group = node('div', 'choice'), sides = ['chart', 'table'].map((side) => {
      const button = node('button', '', words[side]);
      button.type = 'button';
      button.addEventListener('click', () => turn(side === 'table'));
      return button;
    });
    function turn(toTable) {
      figure.classList.toggle('as-table', toTable);
      sides.forEach((button, i) => button.setAttribute('aria-pressed', String(toTable === (i === 1))));
      if (numbers.open !== toTable) numbers.open = toTable;
      if (!toTable) figure.dispatchEvent(new Event('chartshown'));
    }
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.show.replace('{title}', () => figure.dataset.name));
    group.append(...sides);
    numbers.addEventListener('toggle', () => { if (numbers.open !== figure.classList.contains('as-table')) turn(numbers.open); }); // a link unfolded it
    figure.classList.add('has-choice');
    turn(numbers.open);
    return group;
  }

  /* ---- where they stand ---- */

  /* Puts tools beside the heading that speaks for a block: its own, or its section's where it is the first to have tools. */
  function place(block, tools, own) {
    const section = block.closest('section'), heading = own || (section && !section.querySelector('.tools') && section.querySelector(':scope > .titled'));
    const line = node('div', heading ? 'headline' : 'headline alone');
    if (heading) {
      heading.replaceWith(line);
      line.append(heading, tools);
      return;
    }
    line.append(tools);
    if (block.matches('figure')) block.prepend(line);
    else block.before(line);
  }

  document.querySelectorAll('figure[data-chart]').forEach((figure) => {
    const numbers = figure.querySelector('details.numbers'), table = numbers && numbers.querySelector('table'), tools = node('div', 'tools');
    if (numbers) tools.append(choice(figure, numbers));
    tools.append(menu(figure, figure.dataset.name, { png: () => png(figure), svg: () => svg(figure), ...(table ? tableFiles(table, figure.dataset.name) : {}) }));
    place(figure, tools, figure.querySelector('figcaption .titled'));
  });

  document.querySelectorAll('main .table > table').forEach((table) => {
    if (table.closest('figure') || !table.tHead) return;
    const tools = node('div', 'tools'), box = table.parentElement, title = table.caption.textContent;
    tools.append(menu(table, title, tableFiles(table, title)));
    const sift = box.previousElementSibling;
    if (sift && sift.matches('.sift')) sift.append(tools);
    else if (!table.caption.matches('.unseen')) { box.before(tools); tools.classList.add('beside'); }
    else place(box, tools);
  });
})();
