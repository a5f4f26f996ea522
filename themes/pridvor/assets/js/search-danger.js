/* Shows what to do now to whoever types words of somebody in danger, before and without the search itself.
   In the words of old browsers and outside of modules, so that it runs from a disk, too. The rules are in the
   page, compressed; a browser that cannot read them always shows the numbers. DangerWords.java is the original,
   and a test holds the two equal. */
(function (doc) {
  var MARKED = 'ăâîșşțţáéíóöőúüű', PLAIN = 'aaissttaeiooouuu', KEY = { '[': 'a', ']': 'i', '\\': 'a', ';': 's', "'": 't' };
  var box = doc.getElementById('q'), place = doc.getElementById('danger'), inside = doc.getElementById('no-script');
  var GAP = 5, MISSPELT = 7, sets = {}, rules = [], shown = '';
  if (!inside.getAttribute('data-rules')) return;

  function items(list, never) {
    return list.filter(function (item) { return (item.charAt(0) === '!') === never; }).map(function (item) {
      return item.replace('!', '').split('|').reduce(function (all, alt) { return all.concat(sets[alt] || [alt]); }, [])
        .map(function (alt) { return alt.split('_'); });
    });
  }
  function words(query) {
    function key(all, before, sign) { return before + KEY[sign]; }
    return query.slice(0, 400).toLowerCase().replace(/[\u0300-\u036f]/g, '')
      .replace(/[^\x00-\x7f]/g, function (c) { return PLAIN.charAt(MARKED.indexOf(c)) || c; })
      .replace(/['’](?=(?:s|t|m|d|re|ll|ve)(?![a-z]))/g, '')
      .replace(/([a-z]|^|\s)([\[\]\\;'])(?=[a-z\[\]\\;'])/g, key).replace(/([a-z])([\[\]\\])(?=\s|$)/g, key)
      .split(/[^a-z0-9]+/).filter(Boolean);
  }
  function alike(word, written) {
    var whole = written.slice(-1) !== '*', other = whole ? written : written.slice(0, -1), at = 0;
    function is(from, of) {
      var w = word.slice(from), o = other.slice(of);
      return whole ? w === o : w.slice(0, o.length) === o;
    }
    if (is(0, 0)) return true;
    while (at < word.length && word.charAt(at) === other.charAt(at)) at++;
    if (!at || other.length < MISSPELT) return false;
    return is(at + 1, at + 1) || is(at + 1, at) || is(at, at + 1)
      || (at + 1 < other.length && word.charAt(at) === other.charAt(at + 1) && word.charAt(at + 1) === other.charAt(at)
        && is(at + 2, at + 2));
  }
  /** After which words an item ends that begins at one of these. */
  function ends(item, list, from, to) {
    var found = {};
    for (var at = from; at < Math.min(to, list.length); at++) {
      item.forEach(function (alt) {
        if (at + alt.length <= list.length && alt.every(function (word, k) { return alike(list[at + k], word); })) {
          found[at + alt.length] = 1;
        }
      });
    }
    return Object.keys(found).map(Number);
  }
  function holds(rule, list) {
    function none(item) { return !ends(item, list, 0, list.length).length; }
    if (!rule.never.every(none)) return false;
    if (!rule.ordered) return !rule.items.some(none);
    return rule.items.slice(1).reduce(function (before, item) {
      return before.reduce(function (all, end) { return all.concat(ends(item, list, end, end + GAP + 1)); }, []);
    }, ends(rule.items[0], list, 0, list.length)).length > 0;
  }
  /** The kinds of danger that a query tells of. */
  function kinds(query) {
    var list = words(query), found = {};
    rules.forEach(function (rule) { if (!found[rule.kind] && holds(rule, list)) found[rule.kind] = 1; });
    return Object.keys(found);
  }

  function read(text) {
    text.split('\n').forEach(function (line) {
      var parts = line.split(' '), rest = parts.slice(2);
      if (parts[1] === '=') sets[parts[0]] = rest;
      else rules.push({ kind: parts[0], ordered: parts[1] === ':', items: items(rest, false), never: items(rest, true) });
    });
  }

  /** Shows the numbers for these kinds of danger, or all: what stands there for browsers without scripts. */
  function show(found) {
    place.innerHTML = inside.textContent;
    place.removeChild(doc.getElementById('fara-script'));
    Array.prototype.forEach.call(place.querySelectorAll('[data-danger]'), function (one) {
      var answers = found && one.getAttribute('data-danger').split(' ').some(function (kind) { return found.indexOf(kind) >= 0; });
      one.hidden = found ? !answers : one.hidden;
    });
    place.hidden = false;
  }
  function look() {
    var found = kinds(box.value), now = found.sort().join();
    if (now === shown) return;
    shown = now;
    place.hidden = true;
    place.innerHTML = '';
    if (now) show(found);
  }
  function asked() {
    var q = /[#&]q=([^&]*)/.exec(location.hash);
    if (q && !box.value) {
      try { box.value = decodeURIComponent(q[1].replace(/\+/g, ' ')); } catch (e) { /* not an address of ours */ }
    }
    look();
  }
  function ready(text) {
    read(text);
    ['input', 'change', 'asked'].forEach(function (event) { box.addEventListener(event, look); });
    window.addEventListener('hashchange', asked);
    box.dangers = kinds; // the test asks it all that it asks the original
    asked();
  }
  /** Base85.java. */
  function bytes(text) {
    var out = [], at, i, group;
    for (at = 0; at < text.length; at += 5) {
      for (group = 0, i = at; i < at + 5; i++) {
        var c = text.charCodeAt(i);
        group = group * 85 + (i < text.length ? c - 40 - (c > 60) - (c > 62) : 84);
      }
      for (i = 3; i >= Math.max(0, 4 + at + 1 - text.length); i--) out.push(Math.floor(group / Math.pow(256, i)) % 256);
    }
    return new Uint8Array(out);
  }
  try {
    new Response(new Blob([bytes(inside.getAttribute('data-rules'))])
      .stream().pipeThrough(new DecompressionStream('deflate-raw'))).text().then(ready, function () { show(); });
  } catch (e) {
    show();
  }
})(document);
