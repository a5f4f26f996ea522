/** Reads the page aloud with a Romanian voice of the device (Web Speech API), sentence by sentence, and
   marks the sentence. js/early.js loads it when its button is pressed; nothing leaves the device. It never
   announces anything itself, so it does not speak over a screen reader. */
(function (doc) {
  'use strict';
  var BLOCK = /^(ADDRESS|ARTICLE|BLOCKQUOTE|CAPTION|DD|DIV|DL|DT|FIGCAPTION|H[1-6]|LEGEND|LI|MAIN|OL|P|SECTION|SUMMARY|TD|TH|UL)$/;
  var SILENT = 'nav, button, script, style, template, svg, form, .visually-hidden, .formats, [hidden], [aria-hidden=true]';
  var RATES = ['0.75', '1', '1.25', '1.5', '2'];
  var talk = window.speechSynthesis;
  var reading = window.pridvorReading;
  var words = window.pridvorWords;
  var sentences = [];
  var at = 0;
  var turn = 0;
  var speaking = false;
  var bar = null;
  var opener = null;

  function t(key) {
    return words['settings.listen.' + key] || key;
  }

  /** the texts of each block of main, in order: lists of text nodes */
  function blocks() {
    var found = [];
    var last = null;
    var walker = doc.createTreeWalker(doc.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      var node = walker.currentNode;
      var parent = node.parentElement;
      var block = parent.closest(SILENT) || !parent.getClientRects().length ? null : parent;
      while (block && !BLOCK.test(block.tagName)) {
        block = block.parentElement;
      }
      if (block && (block === last || /\S/.test(node.data))) {
        if (block !== last) {
          found.push([]);
          last = block;
        }
        found[found.length - 1].push(node);
      }
    }
    return found;
  }

  /** where sentences begin and end */
  function split(text) {
    if (window.Intl && Intl.Segmenter) {
      return Array.from(new Intl.Segmenter('ro', { granularity: 'sentence' }).segment(text), function (part) {
        return [part.index, part.index + part.segment.length];
      });
    }
    var parts = [];
    var pattern = /[^.!?…]+(?:[.!?…](?!\s+[A-ZĂÂÎȘȚ]|\s*$)[^.!?…]*)*[.!?…]*\s*/g;
    var match;
    while ((match = pattern.exec(text))) {
      parts.push([match.index, match.index + match[0].length]);
    }
    return parts;
  }

  /** a place in a text that is made of several nodes */
  function place(nodes, offset, end) {
    for (var i = 0; i < nodes.length; i++) {
      var length = nodes[i].data.length;
      if (offset < length || (end && offset === length) || i === nodes.length - 1) {
        return [nodes[i], Math.min(offset, length)];
      }
      offset -= length;
    }
  }

  function collect() {
    sentences = [];
    blocks().forEach(function (nodes) {
      var text = nodes.map(function (node) {
        return node.data;
      }).join('');
      split(text).forEach(function (part) {
        var said = text.slice(part[0], part[1]).replace(/\s+/g, ' ').trim();
        if (/[\wăâîșțĂÂÎȘȚ]/.test(said)) {
          var range = doc.createRange();
          range.setStart.apply(range, place(nodes, part[0], false));
          range.setEnd.apply(range, place(nodes, part[1], true));
          sentences.push({ text: said, range: range });
        }
      });
    });
  }

  /** the sentence itself where the browser can mark a range, else the element that it is in */
  function mark(sentence) {
    var marked = doc.querySelector('.listen-now');
    if (marked) {
      marked.classList.remove('listen-now');
    }
    if (window.CSS && CSS.highlights && window.Highlight) {
      CSS.highlights.delete('listen');
      if (sentence) {
        CSS.highlights.set('listen', new Highlight(sentence.range));
      }
    } else if (sentence) {
      sentence.range.startContainer.parentElement.classList.add('listen-now');
    }
    if (sentence) {
      var box = sentence.range.getBoundingClientRect();
      if (box.top < 0 || box.bottom > window.innerHeight - bar.offsetHeight) {
        window.scrollBy(0, box.top - window.innerHeight / 4);
      }
    }
  }

  function show() {
    bar.querySelector('[data-do=pause]').textContent = t(speaking ? 'pause' : 'go-on');
  }

  /** stops the voice; the sentence stays marked */
  function quiet() {
    turn++;
    speaking = false;
    talk.cancel();
  }

  function speak() {
    quiet();
    var voice = reading.voice();
    if (at >= sentences.length || !voice) {
      close();
      return;
    }
    speaking = true;
    var mine = turn;
    var utterance = new SpeechSynthesisUtterance(sentences[at].text);
    utterance.lang = voice.lang;
    utterance.voice = voice;
    utterance.rate = Number(bar.querySelector('select').value);
    utterance.onend = function () {
      if (mine === turn) {
        at++;
        speak();
      }
    };
    utterance.onerror = function () {
      if (mine === turn) {
        pause();
      }
    };
    mark(sentences[at]);
    show();
    talk.speak(utterance);
  }

  function pause() {
    quiet();
    show();
  }

  function move(by) {
    at = Math.max(0, Math.min(sentences.length - 1, at + by));
    if (speaking) {
      speak();
    } else {
      mark(sentences[at]);
    }
  }

  function close() {
    quiet();
    mark(null);
    if (bar.parentNode) {
      var inside = bar.contains(doc.activeElement);
      doc.documentElement.style.removeProperty('scroll-padding-bottom');
      bar.parentNode.removeChild(bar);
      if (inside && opener) {
        opener.focus();
      }
    }
  }

  function button(name, action) {
    var made = doc.createElement('button');
    made.type = 'button';
    made.setAttribute('data-do', name);
    made.textContent = t(name);
    made.addEventListener('click', action);
    return made;
  }

  function make() {
    bar = doc.createElement('section');
    bar.className = 'listen-bar';
    bar.setAttribute('aria-label', t('title'));
    bar.appendChild(button('pause', function () {
      if (speaking) {
        pause();
      } else {
        speak();
      }
    }));
    bar.appendChild(button('back', function () {
      move(-1);
    }));
    bar.appendChild(button('forward', function () {
      move(1);
    }));
    var label = doc.createElement('label');
    label.textContent = t('speed') + ' ';
    var select = doc.createElement('select');
    RATES.forEach(function (rate) {
      select.appendChild(new Option(rate.replace('.', ','), rate, rate === '1', rate === '1'));
    });
    select.addEventListener('change', function () {
      if (speaking) {
        speak();
      }
    });
    label.appendChild(select);
    bar.appendChild(label);
    bar.appendChild(button('stop', close));
  }

  reading.listen = function (from) {
    opener = from;
    if (!bar) {
      make();
      doc.addEventListener('keydown', function (event) {
        if (event.key === 'Escape' && bar.parentNode && !doc.querySelector('dialog[open]')) {
          close();
        }
      });
    }
    collect();
    at = 0;
    doc.body.appendChild(bar);
    doc.documentElement.style.setProperty('scroll-padding-bottom', bar.offsetHeight + 16 + 'px');
    bar.querySelector('[data-do=pause]').focus({ preventScroll: true });
    speak();
  };

  window.addEventListener('pagehide', quiet);
})(document);
