/* Charts as pictures that stand by themselves: the still drawing with its title above and its source below, in the colours
   of light, for pictures end up on paper and on slides. As SVG, and as PNG drawn from the same shapes, so that the letters
   are those of the page. */
(() => {
  'use strict';
  const { page } = window.ecart, space = 'http://www.w3.org/2000/svg';
  const margin = 28, zoom = 2;
  const ruler = document.createElement('canvas').getContext('2d');

  /* The theme's colours in light, by name. */
  function light() {
    const root = document.documentElement, chosen = root.dataset.theme;
    root.dataset.theme = 'light';
    const css = getComputedStyle(root), colors = new Map();
    const color = (name) => {
      if (!colors.has(name)) colors.set(name, css.getPropertyValue('--' + name).trim());
      return colors.get(name);
    };
    return { color, font: css.getPropertyValue('--font').trim(), done: () => { if (chosen) root.dataset.theme = chosen; else delete root.dataset.theme; } };
  }

  function node(tag, attributes, text) {
    const e = document.createElementNS(space, tag);
    Object.entries(attributes).forEach(([k, v]) => e.setAttribute(k, v));
    if (text) e.textContent = text;
    return e;
  }

  /* Breaks words at spaces into lines no wider than width; a word that is wider is broken too. */
  function wrap(words, width, font) {
    ruler.font = font;
    const wide = (text) => ruler.measureText(text).width > width, lines = [''];
    words.split(/[ \n]+/).forEach((word) => {
      const last = lines[lines.length - 1], joined = last ? last + ' ' + word : word;
      if (!wide(joined)) { lines[lines.length - 1] = joined; return; }
      if (last) lines.push('');
      [...word].forEach((letter) => {
        if (wide(lines[lines.length - 1] + letter)) lines.push('');
        lines[lines.length - 1] += letter;
      });
    });
    return lines.filter(Boolean);
  }

  /* Links lead nowhere outside the report, and ids are the page's. */
  function bare(drawing) {
    drawing.querySelectorAll('a').forEach((a) => a.replaceWith(...a.childNodes));
    drawing.querySelectorAll(':scope > title, :scope > desc').forEach((e) => e.remove());
    drawing.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
    return drawing;
  }

  const told = (figure, selector) => { const e = figure.querySelector(selector); return e ? e.textContent.replace(/\s*\n\s*/g, ' ').trim() : ''; };

  /* The picture of a figure as an SVG element: title, subtitle, drawing, note and source, one below the other. */
  function compose(figure) {
    const look = light(), still = figure.querySelector('.chart-still.wide svg'), drawing = bare(still.cloneNode(true));
    const [, , W, H] = still.getAttribute('viewBox').split(/[ ,]+/).map(Number);
    const svg = node('svg', { 'font-family': look.font, 'stroke-linejoin': 'round', role: 'img', 'aria-labelledby': 'title desc' });
    svg.append(node('title', { id: 'title' }, figure.dataset.name), node('desc', { id: 'desc' }, told(still, 'desc')));
    const ground = svg.appendChild(node('rect', { x: 0, y: 0, fill: look.color('card') }));
    let y = margin;
    const write = (text, size, weight, color, line) => wrap(text, W, `${weight} ${size}px ${look.font}`).forEach((words) => {
      y += line;
      svg.append(node('text', { x: margin, y: Math.round((y - line * 0.25) * 10) / 10, 'font-size': size, 'font-weight': weight, fill: look.color(color) }, words));
    });
    write(figure.dataset.name, 17, 600, 'ink', 23);
    write(told(figure, 'figcaption > p'), 12, 400, 'soft', 17);
    y += 14;
    const group = node('g', { transform: `translate(${margin} ${y})` });
    ['font-size', 'fill', 'stroke-width'].forEach((name) => { if (drawing.hasAttribute(name)) group.setAttribute(name, drawing.getAttribute(name)); });
    group.append(...drawing.childNodes);
    svg.append(group);
    y += H + 8;
    write(told(figure, ':scope > .under'), 11, 400, 'soft', 15);
    y += 4;
    write([page.company, page.report, page.period, figure.dataset.base].filter(Boolean).join(' · '), 10.5, 400, 'faint', 15);
    const width = W + 2 * margin, height = Math.ceil(y + margin * 0.7);
    [svg, ground].forEach((e) => { e.setAttribute('width', width); e.setAttribute('height', height); });
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.querySelectorAll('[fill^=var], [stroke^=var]').forEach((e) => ['fill', 'stroke'].forEach((name) => {
      const token = /^var\(--([\w-]+)\)$/.exec(e.getAttribute(name) || '');
      if (token) e.setAttribute(name, look.color(token[1]));
    }));
    look.done();
    return svg;
  }

  const svgOf = (figure) => new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', new XMLSerializer().serializeToString(compose(figure))], { type: 'image/svg+xml' });

  /* ---- the same shapes on a canvas ---- */

  const shapes = {
    rect: (n) => { const p = new Path2D(); p.roundRect(n('x'), n('y'), n('width'), n('height'), n('rx')); return p; },
    line: (n) => { const p = new Path2D(); p.moveTo(n('x1'), n('y1')); p.lineTo(n('x2'), n('y2')); return p; },
    circle: (n) => { const p = new Path2D(); p.arc(n('cx'), n('cy'), n('r'), 0, 2 * Math.PI); return p; },
    path: (n, e) => new Path2D(e.getAttribute('d')),
  };
  const aligned = { middle: 'center', end: 'right' };

  function turn(to, transform) {
    [...(transform || '').matchAll(/(\w+)\(([^)]*)\)/g)].forEach(([, name, numbers]) => {
      const [a, x = 0, y = 0] = numbers.split(/[ ,]+/).map(Number);
      if (name === 'translate') to.translate(a, x);
      else if (name === 'rotate') { to.translate(x, y); to.rotate(a * Math.PI / 180); to.translate(-x, -y); }
    });
  }

  /* Draws an element and what is in it; what it does not say itself it has from those around it. */
  function paint(to, e, font) {
    const of = (name, other) => { const said = e.closest(`[${name}]`); return said ? said.getAttribute(name) : other; };
    const fill = of('fill', 'black'), stroke = of('stroke', 'none'), filled = fill !== 'none', stroked = stroke !== 'none';
    to.save();
    turn(to, e.getAttribute('transform'));
    Object.assign(to, { fillStyle: filled ? fill : 'black', strokeStyle: stroked ? stroke : 'black', lineWidth: Number(of('stroke-width', 1)), lineJoin: of('stroke-linejoin', 'miter') });
    to.setLineDash((e.getAttribute('stroke-dasharray') || '').split(/[ ,]+/).filter(Boolean).map(Number));
    if (e.tagName === 'text') {
      const x = Number(e.getAttribute('x')), y = Number(e.getAttribute('y')), words = [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join('');
      to.font = `${of('font-weight', 400)} ${of('font-size', 16)}px ${font}`;
      to.textAlign = aligned[e.getAttribute('text-anchor')] || 'left';
      if (filled) to.fillText(words, x, y);
      if (stroked) to.strokeText(words, x, y);
    } else if (shapes[e.tagName]) {
      const shape = shapes[e.tagName]((name) => Number(e.getAttribute(name) || 0), e);
      if (filled && e.tagName !== 'line') to.fill(shape, e.getAttribute('fill-rule') || 'nonzero');
      if (stroked) to.stroke(shape);
    } else {
      [...e.children].forEach((child) => paint(to, child, font));
    }
    to.restore();
  }

  async function pngOf(figure) {
    const svg = compose(figure), canvas = document.createElement('canvas'), font = svg.getAttribute('font-family');
    // A fallback that this machine lacks fails to load; the letters are drawn with the next of the family.
    await Promise.allSettled([400, 600].map((weight) => document.fonts.load(`${weight} 12px ${font}`)));
    canvas.width = zoom * svg.getAttribute('width');
    canvas.height = zoom * svg.getAttribute('height');
    const to = canvas.getContext('2d');
    to.scale(zoom, zoom);
    paint(to, svg, font);
    return new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  }

  Object.assign(window.ecart, { svg: svgOf, png: pngOf });
})();
