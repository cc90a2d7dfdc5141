/* Live charts: reads each chart's option, puts functions and colours in the place of their names, and starts ECharts.
   Nothing is evaluated, and a user's words only ever become text. Where anything fails the still drawing stays. */
(() => {
  'use strict';
  let echarts = null; // loaded when the first chart comes near, for on a telephone none goes live

  const narrowest = 560; // below this width, in CSS pixels, the drawing made for telephones reads better
  const ahead = '400px'; // how far beyond the window charts are made ready
  const slimmest = 470; // likewise of the drawings that stand in a column
  const least = (figure) => (figure.hasAttribute('data-slim') ? slimmest : narrowest);
  const figures = [...document.querySelectorAll('[data-chart]')];
  const style = () => getComputedStyle(document.documentElement);

  /* ---- words ---- */

  const row = (r) => {
    const line = node('tr');
    const name = node('th', r.name);
    if (r.color) {
      const key = node('i', '');
      key.style.background = r.color;
      name.prepend(key);
    }
    const value = node('td', r.value);
    if (r.more) value.append(node('small', r.more));
    line.append(name, value);
    return line;
  };

  function node(tag, text) {
    const e = document.createElement(tag);
    if (text) e.textContent = text;
    return e;
  }

  /* A tip as elements, never as markup: titles of the first, rows of all. */
  function tipOf(tips) {
    const box = node('div');
    box.className = 'chart-tip';
    box.append(node('strong', tips[0].title));
    const rows = tips.flatMap((t) => t.rows || []);
    if (rows.length) {
      const table = node('table');
      table.append(...rows.map(row));
      box.append(table);
    }
    if (tips[0].note) box.append(node('p', tips[0].note));
    return box;
  }

  /* ---- shapes ---- */

  const text = (c, x, y, words, o) => ({
    type: 'text', x, y, silent: !o.live, cursor: o.cursor || 'default',
    style: {
      text: words, fill: o.fill || c.color('ink'), fontFamily: c.font, fontSize: o.size || 13, fontWeight: o.bold ? 600 : 400,
      align: o.align || 'left', verticalAlign: o.valign || 'middle', lineHeight: o.line || Math.round((o.size || 13) * 1.35),
      stroke: o.halo ? c.color('card') : null, lineWidth: o.halo ? 3 : 0,
    },
  });
  /* Breaks words at spaces, and after hyphens, into lines no wider than width. */
  const ruler = document.createElement('canvas').getContext('2d');
  function wrap(c, words, width, size, weight) {
    ruler.font = `${weight} ${size}px ${c.font}`;
    const lines = [''];
    (words.match(/ *[^ -]+-?| *-/g) || []).forEach((piece) => {
      const last = lines[lines.length - 1];
      if (last && ruler.measureText(last + piece).width > width) lines.push(piece.trimStart());
      else lines[lines.length - 1] = last + piece;
    });
    return lines.join('\n');
  }
  const line = (x1, y1, x2, y2, stroke, lineWidth, lineDash) =>
    ({ type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth, lineDash: lineDash || null } });
  const rect = (x, y, width, height, fill, r) =>
    ({ type: 'rect', shape: { x, y, width, height, r: r || 0 }, style: { fill } });
  const whiskers = (from, to, y, stroke, half) => [
    line(from, y, to, y, stroke, 1.5), line(from, y - half, from, y + half, stroke, 1.5), line(to, y - half, to, y + half, stroke, 1.5),
  ];
  /* The interval of a bar that ends at end: in the colour on where it lies on the bar, in ink beyond it. */
  const overBar = (c, from, to, end, y, on, negative) => {
    const [inner, outer] = negative ? [to, from] : [from, to], ink = c.color('ink');
    return [line(inner, y, end, y, on, 1.5), line(inner, y - 4, inner, y + 4, on, 1.5), line(end, y, outer, y, ink, 1.5), line(outer, y - 4, outer, y + 4, ink, 1.5)];
  };
  /* The mark of a standing: ▲ above, ▼ below, else a disc. */
  const standing = (c, shape, x, y, r, fill) => {
    const style = { fill, stroke: c.color('card'), lineWidth: 1 }, up = shape === 'above' ? 1 : -1;
    if (shape !== 'above' && shape !== 'below') return { type: 'circle', shape: { cx: x, cy: y, r }, style };
    return { type: 'polygon', shape: { points: [[x, y - up * r * 1.15], [x + r * 1.08, y + up * r * 0.8], [x - r * 1.08, y + up * r * 0.8]] }, style };
  };
  const group = (children) => ({ type: 'group', children });
  const item = (c, p) => c.option.series[p.seriesIndex].data[p.dataIndex];

  const draw = {
    gapRow(c, p, api) {
      const d = item(c, p), y = api.coord(d.value)[1], at = (v) => api.coord([v, d.value[1]])[0];
      const s = p.coordSys, kids = [rect(s.x, y - 17, s.width, 34, 'transparent')];
      if (d.band) {
        const a = at(d.band[0]), b = at(d.band[1]);
        kids.push(rect(Math.min(a, b), y - 3.5, Math.abs(a - b), 7, c.color('band'), 2));
      }
      if (d.from) kids.push(...whiskers(at(d.from[0]), at(d.from[1]), y, c.color('expectation'), 4));
      if (d.to) kids.push(...whiskers(at(d.to[0]), at(d.to[1]), y, c.color('perception'), 4));
      if (d.band) {
        const ends = [...d.band, ...(d.from || []), ...(d.to || [])].map(at);
        const p1 = c.color('perception'), e1 = c.color('expectation'), over = d.band[1] > d.band[0];
        kids.push(text(c, Math.min(...ends) - 9, y, d.left, { fill: over ? e1 : p1, size: 12, bold: true, align: 'right', halo: true }),
          text(c, Math.max(...ends) + 9, y, d.right, { fill: over ? p1 : e1, size: 12, bold: true, halo: true }));
      }
      const right = s.x + s.width + 108, known = !!d.band;
      kids.push(text(c, right, y, d.words, { fill: d.color, bold: known, size: known ? 14 : 12, align: 'right' }));
      if (d.aside) kids.push(text(c, right, y + 15, d.aside, { fill: c.color('soft'), size: 11, align: 'right' }));
      if (d.head) kids.push(text(c, right, s.y - 12, d.head, { fill: c.color('soft'), size: 12, bold: true, align: 'right' }));
      if (d.foot) kids.push(text(c, 0, s.y + s.height + 37, d.foot, { fill: c.color('soft'), size: 11.5 }));
      return group(kids);
    },
    words(c, p, api) {
      const d = item(c, p), at = api.coord(d.value);
      return group(d.words ? [text(c, at[0], at[1], d.words, { fill: d.color, align: 'center', size: 12 })] : []);
    },
    corner(c, p, api) {
      const d = item(c, p), at = api.coord(d.value), kids = [];
      const inset = d.right ? -8 : 8, drop = d.below ? -12 : 13;
      if (!d.right && !d.below) {
        const x = api.coord([d.cross[0], 0])[0], y = api.coord([0, d.cross[1]])[1], s = p.coordSys;
        if (!d.plain) kids.push({ ...rect(s.x, s.y, x - s.x, y - s.y, c.color('bad-soft')), silent: true, style: { fill: c.color('bad-soft'), opacity: 0.7 } });
        kids.push(line(x, s.y, x, s.y + s.height, c.color('axis'), 1.2, [5, 4]), line(s.x, y, s.x + s.width, y, c.color('axis'), 1.2, [5, 4]));
      }
      kids.push(text(c, at[0] + inset, at[1] + drop, d.words, { fill: c.color('soft'), bold: true, size: 12, align: d.right ? 'right' : 'left' }));
      return group(kids);
    },
    cell(c, p, api) {
      const d = item(c, p), at = api.coord(d.value), [w, h] = api.size([1, 1]);
      const fits = w > d.words.length * 6.6 + 4;
      return group([
        rect(at[0] - w / 2 + 1, at[1] - h / 2 + 1, w - 2, h - 2, c.color(d.tone || 'unknown-soft'), 3),
        text(c, at[0], at[1], d.words, { fill: c.color(d.tone ? 'on-' + d.tone : 'faint'), align: 'center', size: fits ? 12.5 : 10 }),
      ]);
    },
    ramp(c, p) {
      const d = item(c, p), s = p.coordSys, y = s.y + s.height + 18, w = 22, kids = [];
      d.colors.forEach((fill, i) => kids.push(rect(s.x + i * w, y, w, 12, fill)));
      kids.push(text(c, s.x, y + 23, d.left, { fill: c.color('soft'), size: 12 }));
      kids.push(text(c, s.x + d.colors.length * w, y + 23, d.right, { fill: c.color('soft'), size: 12, align: 'right' }));
      const from = s.x + d.colors.length * w + 14;
      kids.push(text(c, from, y + 6, wrap(c, d.name, c.chart.getWidth() - from, 12, 400), { fill: c.color('soft'), size: 12 }));
      return group(kids);
    },
    band(c, p, api) {
      const d = item(c, p), i = d.value[0], a = [i, d.from], b = [i + 1, d.to];
      const point = ([x, ends], k) => api.coord([x, ends[k]]);
      if (!d.to) {
        const x = point(a, 0);
        return group([rect(x[0] - 2, point(a, 1)[1], 4, x[1] - point(a, 1)[1], d.fill, 2)].map((r) => ({ ...r, style: { ...r.style, opacity: 0.16 } })));
      }
      return { type: 'polygon', silent: true, shape: { points: [point(a, 0), point(b, 0), point(b, 1), point(a, 1)] }, style: { fill: d.fill, opacity: 0.16 } };
    },
    level(c, p, api) {
      const d = item(c, p), s = p.coordSys, y = api.coord(d.value)[1];
      let lift = 0;
      if (d.other !== undefined) {
        const gap = api.coord([0, d.other])[1] - y;
        if (Math.abs(gap) < 40) lift = (gap > 0 || (gap === 0 && p.dataIndex === 0) ? -1 : 1) * (40 - Math.abs(gap)) / 2;
      }
      return group([line(s.x, y, s.x + s.width, y, d.color, 1.6, d.dash),
        text(c, s.x + s.width + 8, y + lift, d.words, { fill: d.color, size: 12, line: 15 })]);
    },
    bulletRow(c, p, api) {
      const d = item(c, p), y = api.coord(d.value)[1], at = (v) => api.coord([v, d.value[1]])[0];
      const s = p.coordSys, right = s.x + s.width, kids = [rect(s.x, y - 22, s.width, 44, 'transparent')];
      const names = d.label.split('\n').length, details = d.detail ? d.detail.split('\n').length : 0;
      const top = y - (names * 18 + details * 16) / 2;
      kids.push(text(c, 0, top + 1, d.label, { valign: 'top', line: 18 }));
      if (d.detail) kids.push(text(c, 0, top + names * 18 + 1, d.detail, { valign: 'top', size: 12, line: 16, fill: c.color('soft') }));
      if (d.whisk) kids.push(...overBar(c, at(d.whisk[0]), at(d.whisk[1]), at(d.actual), y, c.color('on-accent')));
      const x = at(d.target);
      kids.push(rect(x - 3, y - 16, 6, 32, c.color('card')), rect(x - 1.75, y - 16, 3.5, 32, c.color('ink')));
      kids.push(text(c, right + 14, y - (d.sign ? 9 : 0), d.words, { bold: true, size: 14 }));
      if (d.sign) kids.push(text(c, right + 14, y + 10, d.sign, { fill: d.color, size: 12, bold: true }));
      return group(kids);
    },
    limits(c, p, api) {
      const d = item(c, p), s = p.coordSys, [x, mid] = api.coord(d.value), half = api.size([1, 0])[0] / 2, kids = [];
      if (d.ends) {
        const from = x - half + (d.apart ? Math.min(half / 2, 5) : 0), [lo, hi] = d.ends.map((v) => api.coord([d.value[0], v])[1]);
        kids.push(rect(from, hi, x + half - from, lo - hi, c.color('band')), line(from, mid, x + half, mid, c.color('soft'), 1));
      }
      if (d.said) kids.push(line(x, s.y - 4, x, s.y + s.height, c.color('axis'), 1, [3, 3]));
      for (const e of d.said || []) {
        const y = s.y - 10 - e.lane * 16;
        kids.push(text(c, x, y, e.words, { fill: c.color('soft'), size: 11.5, align: x > s.x + s.width / 2 ? 'right' : 'left' }));
      }
      return group(kids);
    },
    funnel(c, p, api) {
      const d = item(c, p), s = p.coordSys, kids = [];
      const edge = (all, k) => all.map((l) => api.coord([l[0], l[k]]));
      const limit = (points) => ({ type: 'polyline', silent: true, shape: { points }, style: { stroke: c.color('soft'), lineWidth: 1.3, lineDash: [6, 4], fill: null } });
      if (d.inner.length > 1) {
        kids.push({ type: 'polygon', silent: true, shape: { points: [...edge(d.inner, 1), ...edge(d.inner, 2).reverse()] }, style: { fill: c.color('band') } });
        kids.push(limit(edge(d.outer, 1)), limit(edge(d.outer, 2)));
      }
      if (d.centre !== undefined) {
        const y = api.coord([d.value[0], d.centre])[1];
        kids.push(line(s.x, y, s.x + s.width, y, c.color('ink'), 1.2));
      }
      return group(kids);
    },
    stair(c, p, api) {
      const d = item(c, p), s = p.coordSys, x = api.coord(d.value)[0];
      if (d.words) {
        const left = x > s.x + s.width / 2;
        return group([line(x, s.y - 6, x, s.y + s.height, c.color('ink'), 1.2, [5, 3]), text(c, x, s.y - 14, d.words, { bold: true, size: 12, align: left ? 'right' : 'left' })]);
      }
      const [lo, hi] = d.ends.map((v) => api.coord([d.value[0], v])[1]);
      return rect(x, hi, api.coord([d.to, 0])[0] - x, lo - hi, c.color('band'));
    },
    standRow(c, p, api) {
      const d = item(c, p), y = api.coord(d.value)[1], at = (v) => api.coord([v, d.value[1]])[0], h = api.size([0, 1])[1];
      const s = p.coordSys, kids = [{ ...rect(s.x, y - h / 2, s.width, h, 'transparent') }];
      if (d.ribbon) kids.push(rect(at(d.ribbon[0]), y - h / 2 - 0.5, at(d.ribbon[1]) - at(d.ribbon[0]), h + 1, c.color('band')));
      if (d.refer !== undefined) kids.push(line(at(d.refer), y - h / 2, at(d.refer), y + h / 2, c.color('ink'), 1.2, d.dash));
      if (d.zone) {
        const from = at(d.zone[0]), to = at(d.zone[1]), ends = c.color('expectation');
        kids.push(rect(from, y - 7, to - from, 14, c.color('band')), line(from, y - 7, from, y + 7, ends, 1.8), line(to, y - 7, to, y + 7, ends, 1.8));
      }
      if (d.whisk) kids.push(...whiskers(at(d.whisk[0]), at(d.whisk[1]), y, d.color, 4));
      if (d.second !== undefined) {
        kids.push({ type: 'circle', shape: { cx: at(d.second), cy: y, r: 4 }, style: { fill: c.color('card'), stroke: c.color('soft'), lineWidth: 2 } });
      }
      if (d.why) kids.push(text(c, d.zone ? at(d.zone[1]) + 10 : s.x + s.width / 2, y, d.why, { fill: c.color('soft'), size: 12, align: d.zone ? 'left' : 'center', halo: true }));
      else kids.push(standing(c, d.shape, at(d.mark), y, 5.5, d.color));
      const right = c.chart.getWidth() - 2;
      kids.push(text(c, right, y - (d.aside ? 8 : 0), d.words, { fill: d.color, bold: true, size: h < 30 ? 12 : 14, align: 'right' }));
      if (d.aside) kids.push(text(c, right, y + 10, d.aside, { fill: c.color('soft'), size: 11.5, align: 'right' }));
      return group(kids);
    },
    whisker(c, p, api) {
      const d = item(c, p), y = api.coord(d.value)[1], at = (v) => api.coord([v, d.value[1]])[0];
      const kids = d.whisk ? overBar(c, at(d.whisk[0]), at(d.whisk[1]), at(d.value[0]), y, d.on, d.value[0] < 0) : [];
      const end = d.whisk ? Math.max(at(d.whisk[1]), at(d.value[0])) : at(d.value[0]);
      const s = p.coordSys, right = c.chart.getWidth() - 2;
      kids.push(text(c, end + 8, y, d.words, { bold: true, size: 13, halo: true }));
      const from = s.x + s.width + 80, to = right - 62; // of the running share, from none to all
      if (d.run && to - from > 50) {
        const x = (v) => from + v * (to - from), h = api.size([0, 1])[1], last = d.run[d.run.length - 1];
        kids.push(line(from, y - h / 2, from, y + h / 2, c.color('grid'), 1), line(to, y - h / 2, to, y + h / 2, c.color('grid'), 1));
        if (d.run.length > 1) kids.push(line(x(d.run[0]), y - h, x(last), y, c.color('soft'), 1.6));
        kids.push({ type: 'circle', silent: true, shape: { cx: x(last), cy: y, r: 4 }, style: { fill: c.color('soft'), stroke: c.color('card'), lineWidth: 1 } });
      }
      if (d.share) kids.push(text(c, right, y, d.share, { size: 13, align: 'right', fill: c.color('soft') }));
      if (d.head) kids.push(text(c, right, s.y - 12, d.head, { size: 12, align: 'right', fill: c.color('soft') }));
      return group(kids);
    },
    model(c, p, api) {
      const d = item(c, p), W = api.getWidth(), cursor = d.href ? 'pointer' : 'default';
      const points = (d.points || []).map(([x, y]) => [x * W, y]);
      switch (d.kind) {
        case 'box': {
          const x = d.x * W, w = d.w * W, mid = x + w / 2;
          const kids = [{ type: 'rect', silent: true, shape: { x, y: d.y, width: w, height: d.h, r: 8 }, style: { fill: c.color('card'), stroke: d.color, lineWidth: 1.3 } }];
          const strong = wrap(c, d.strong, w - 16, 14, 600), words = wrap(c, d.words || '', w - 16, 12.5, 400);
          const heads = strong.split('\n').length, lines = words ? words.split('\n').length : 0;
          const top = d.y + d.h / 2 - (heads * 18 + lines * 16) / 2;
          kids.push(text(c, mid, top, strong, { bold: true, size: 14, line: 18, align: 'center', valign: 'top', fill: d.color }));
          if (words) kids.push(text(c, mid, top + heads * 18 + 1, words, { size: 12.5, line: 16, align: 'center', valign: 'top', fill: c.color('soft') }));
          return group(kids);
        }
        case 'label': {
          const x = d.x * W, kids = [], heads = d.strong ? d.strong.split('\n').length : 0;
          const o = { align: d.align, live: !!d.tip, cursor };
          if (d.strong) kids.push(text(c, x, d.y - 9, d.strong, { ...o, bold: true, size: 14, line: 19, fill: d.color, valign: 'top', halo: true }));
          const words = d.w ? wrap(c, d.words, d.w * W, 12, 400) : d.words;
          if (words) kids.push(text(c, x, d.strong ? d.y - 9 + heads * 19 : d.y, words, { ...o, size: 12, line: 16, fill: d.strong ? c.color('soft') : d.color, valign: d.strong ? 'top' : 'bottom', halo: true }));
          return group(kids);
        }
        case 'divider':
          return line(points[0][0], points[0][1], points[1][0], points[1][1], d.color, d.width, d.dash);
        case 'arrow': {
          const [x, y] = points[points.length - 1], [px, py] = points[points.length - 2];
          const ux = Math.sign(x - px), uy = Math.sign(y - py);
          return group([
            { type: 'polyline', silent: true, shape: { points }, style: { stroke: d.color, lineWidth: d.width, fill: null } },
            { type: 'polygon', silent: true, shape: { points: [[x, y], [x - ux * 7 - uy * 4, y - uy * 7 - ux * 4], [x - ux * 7 + uy * 4, y - uy * 7 + ux * 4]] }, style: { fill: d.color } },
          ]);
        }
        default:
          return group([
            { type: 'polyline', cursor, shape: { points }, style: { stroke: d.color, lineWidth: d.width, lineDash: d.dash || null, lineCap: 'round', fill: null } },
            { type: 'polyline', cursor, shape: { points }, style: { stroke: 'transparent', lineWidth: 22, fill: null } },
          ]);
      }
    },
  };

  /* Places the labels of a map, all before the first is drawn: each tries the places around its point and takes the one
     that costs least with the others where they are; after a few rounds nothing moves. What still covers another's
     words or mark is left to its tip. */
  function place(c) {
    let done = null;
    const over = (a, b) => Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));
    const pixel = (v) => c.chart.convertToPixel({ gridIndex: 0 }, v);
    const end = (t) => t.min + t.step * (t.text.length - 1);

    function around({ x, y, w, h }) {
      const all = [];
      [0, -0.5, 0.5, -0.95, 0.95].forEach((k) => all.push([9, (k - 0.5) * h], [-9 - w, (k - 0.5) * h]));
      [0.5, 0.25, 0.75, 0.05, 0.95].forEach((k) => all.push([-w * k, -h - 7], [-w * k, 7]));
      return all.map(([dx, dy], i) => ({ x: x + dx, y: y + dy, w, h, cost: i * 0.4 }));
    }

    function layOut() {
      const marks = new Map(), dots = [], [x0, y0] = pixel([c.ticks.x.min, end(c.ticks.y)]), [x1, y1] = pixel([end(c.ticks.x), c.ticks.y.min]);
      ruler.font = `400 11.5px ${c.font}`;
      c.option.series.forEach((s, i) => s.type === 'scatter' && s.data.forEach((d, k) => {
        const [x, y] = pixel(d.value);
        dots.push({ x: x - 6, y: y - 6, w: 12, h: 12 });
        if (d.text) marks.set(i + '/' + k, { x, y, w: ruler.measureText(d.text).width + 4, h: 15 });
      }));
      const corners = c.option.series.flatMap((s) => s.data).filter((d) => d.cross), lines = corners.slice(0, 1).map((d) => pixel(d.cross))
        .flatMap(([x, y]) => [{ x: x - 1, y: y0, w: 2, h: y1 - y0 }, { x: x0, y: y - 1, w: x1 - x0, h: 2 }]);
      marks.forEach((m) => {
        m.places = around(m).filter((b) => b.x >= x0 && b.x + b.w <= x1 && b.y >= y0 + 22 && b.y + b.h <= y1 - 22);
        m.places.forEach((b) => {
          b.cost += dots.reduce((sum, d) => sum + over(b, d), 0) + lines.reduce((sum, l) => sum + Math.min(over(b, l), 30), 0);
        });
      });
      const others = (m, b) => [...marks.values()].reduce((sum, o) => sum + (o !== m && o.at ? over(b, o.at) : 0), 0);
      for (let round = 0; round < 6; round++) {
        marks.forEach((m) => {
          const costs = m.places.map((b) => b.cost + others(m, b));
          m.at = m.places[costs.indexOf(Math.min(...costs))];
        });
      }
      const covers = (b) => dots.reduce((sum, d) => sum + over(b, d), 0);
      marks.forEach((m) => { if (m.at && (others(m, m.at) > 12 || covers(m.at) > 40)) m.at = null; });
      return { marks, keys: new Set() };
    }

    return (p) => {
      const key = p.seriesIndex + '/' + p.dataIndex;
      if (!done || done.keys.has(key)) done = layOut();
      done.keys.add(key);
      const { at } = done.marks.get(key) || {};
      return at ? { x: at.x + 2, y: at.y, align: 'left', verticalAlign: 'top' } : { x: -9999, y: -9999 };
    };
  }

  /* The functions that an option may name. */
  const functions = {
    tick: (c, name) => (v) => { const t = c.ticks[name]; return t.text[Math.round((v - t.min) / t.step)] || ''; },
    text: () => (p) => (p.data && p.data.text) || '',
    tip: (c) => (ps) => {
      const tips = [].concat(ps).map((p) => p.data && (p.data.tip || cellTip(c, p.data))).filter((t) => t && t.title);
      return tips.length ? tipOf(tips) : '';
    },
    place: (c) => place(c),
  };
  Object.keys(draw).forEach((name) => { functions[name] = (c) => (p, api) => draw[name](c, p, api); });

  /* The tip of a cell is made of the names of its row and its column. */
  function cellTip(c, d) {
    if (!c.names || d.words === undefined) return null;
    return { title: c.names.rows[d.value[1]], rows: [{ name: c.names.columns[d.value[0]], value: d.why || d.words, more: d.more }] };
  }

  function resolve(v, c) {
    if (typeof v === 'string' && v[0] === '@') {
      if (v.startsWith('@text:')) return v.slice(6);
      if (v.startsWith('@color:')) return c.color(v.slice(7));
      const [name, ...args] = v.slice(4).split(':');
      if (!v.startsWith('@fn:') || !Object.hasOwn(functions, name)) throw new Error('unknown name ' + v);
      return functions[name](c, ...args);
    }
    if (Array.isArray(v)) return v.map((e) => resolve(e, c));
    if (v && typeof v === 'object') return Object.fromEntries(Object.entries(v).map(([k, e]) => [k, resolve(e, c)]));
    return v;
  }

  /* ---- look ---- */

  function look(c) {
    const axis = {
      axisLine: { lineStyle: { color: c.color('axis') } }, axisTick: { show: false },
      axisLabel: { color: c.color('soft'), fontSize: 12 }, nameTextStyle: { color: c.color('soft'), fontSize: 12 },
      splitLine: { lineStyle: { color: c.color('grid') } },
    };
    return {
      textStyle: { fontFamily: c.font }, backgroundColor: 'transparent', valueAxis: axis, categoryAxis: axis,
      legend: { itemGap: 16 },
      tooltip: {
        confine: true, backgroundColor: c.color('card'), borderColor: c.color('rule'), borderWidth: 1, padding: 0,
        textStyle: { color: c.color('ink'), fontSize: 13, fontFamily: c.font }, transitionDuration: 0,
        axisPointer: { z: 0, shadowStyle: { color: c.color('accent-soft'), opacity: 0.45 }, lineStyle: { color: c.color('axis') } },
      },
    };
  }

  /* zrender takes the width of a Chinese character as the line height; fonts without one make lines overlap. */
  function measureLikeThePage() {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return;
    echarts.setPlatformAPI({
      measureText(words, font) {
        font = font || '12px sans-serif';
        if (words === '\u56fd') { const m = /([\d.]+)px/.exec(font); return { width: m ? +m[1] : 12 }; }
        if (canvas.font !== font) canvas.font = font;
        return canvas.measureText(words);
      },
    });
  }

  /* ---- life ---- */

  const live = new Map();
  const upright = new Set(); // figures whose layout depends on their width: these start anew

  function stop(figure) {
    const chart = live.get(figure);
    if (chart) chart.dispose();
    live.delete(figure);
    figure.classList.remove('is-live');
  }

  /* Sets turned names of columns upright where each fits over its column, and returns the height that this saves. */
  function stand(c, upright, width) {
    const each = (width - upright.left) / upright.names.length - 8;
    const names = upright.names.map((n) => wrap(c, n, each, 12, 400));
    ruler.font = `400 12px ${c.font}`;
    if (names.some((n) => n.split('\n').length > 3 || n.split('\n').some((l) => ruler.measureText(l).width > each))) return 0;
    const axis = c.option.xAxis[0], top = Math.max(...names.map((n) => n.split('\n').length)) * 16 + 16;
    Object.assign(axis, { data: names });
    Object.assign(axis.axisLabel, { rotate: 0, lineHeight: 16 });
    c.option.grid[0].top = top;
    return upright.top - top;
  }

  function start(figure) {
    const host = figure.querySelector('.chart-live'), data = figure.querySelector('script[type="application/json"]');
    figure.classList.add('is-live'); // the host has a size only when it is shown
    try {
      const css = style();
      const c = { color: (token) => css.getPropertyValue('--' + token).trim(), font: getComputedStyle(document.body).fontFamily };
      const raw = JSON.parse(data.textContent);
      const { ticks, upright: names, names: cells } = resolve(raw.ecart, c);
      delete raw.ecart;
      Object.assign(c, { ticks, names: cells });
      c.option = resolve(raw, c);
      const saved = names ? stand(c, names, host.clientWidth) : 0;
      if (names) upright.add(figure);
      host.style.height = host.dataset.height - saved + 'px';
      c.chart = echarts.init(host, look(c), { renderer: 'svg' });
      live.set(figure, c.chart);
      c.chart.on('click', (p) => { if (p.data && p.data.href) location.href = p.data.href; });
      c.chart.setOption(c.option);
    } catch (e) {
      stop(figure);
      console.error('chart ' + figure.id + ': ' + e.message);
    }
  }

  function fit(figure) {
    if (figure.matches('.as-table')) return; // its numbers are shown in its place
    const wide = figure.clientWidth >= least(figure), chart = live.get(figure);
    if (!wide && chart) stop(figure);
    else if (wide && chart && !upright.has(figure)) chart.resize();
    else if (wide) { stop(figure); start(figure); }
  }

  function begin() {
    measureLikeThePage();
    const widths = new Map();
    const watch = new ResizeObserver((entries) => requestAnimationFrame(() => entries.forEach(({ target }) => {
      if (widths.get(target) === target.clientWidth) return; // its own height changed
      widths.set(target, target.clientWidth);
      fit(target);
    })));
    const near = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach(({ target }) => {
      near.unobserve(target);
      watch.observe(target); // reports it once at the start
    }), { rootMargin: ahead });
    figures.forEach((figure) => near.observe(figure));
    document.addEventListener('chartshown', (e) => fit(e.target), true);
    document.addEventListener('themechange', () => [...live.keys()].forEach((figure) => { stop(figure); fit(figure); }));
  }

  /* The library lies beside this script, or was unpacked with it. */
  const loaded = () => (window.echarts ? Promise.resolve() : new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = 'assets/echarts.min.js';
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  }));

  let wanted = false;
  const first = new IntersectionObserver((entries) => {
    if (wanted || !entries.some((e) => e.isIntersecting && e.boundingClientRect.width >= least(e.target))) return;
    wanted = true;
    const font = getComputedStyle(document.body).fontFamily;
    Promise.all([loaded(), ...['400 13px ', '600 13px '].map((f) => document.fonts.load(f + font).catch(() => null))]).catch(() => null).then(() => {
      echarts = window.echarts;
      if (echarts) begin();
    });
  }, { rootMargin: ahead });
  const seek = () => figures.forEach((figure) => { first.unobserve(figure); if (!wanted) first.observe(figure); });
  seek();
  addEventListener('resize', seek);
})();
