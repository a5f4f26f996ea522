/** Before first paint: the reader's own settings, kept only on this device, put on <html>, with the
   styles that they need. The settings' form itself comes when somebody reaches for it; without
   script, or if it does not come, the link leads to the same help in words. */
(function (doc) {
  var NAMES = ['size', 'print', 'colours', 'typeface', 'letters', 'leading', 'measure', 'links', 'motion'];
  var root = doc.documentElement;
  var self = doc.currentScript;
  var words = new URL(self.getAttribute('data-words'), self.src).href;
  var styled = false;
  var loading = false;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem('pridvor.reading')) || {};
    } catch (e) {
      return {};
    }
  }

  /** whether it could be kept */
  function keep(chosen) {
    try {
      localStorage.setItem('pridvor.reading', JSON.stringify(chosen));
      return true;
    } catch (e) {
      return false;
    }
  }

  /** large print ('large') or not (''), from now on */
  function print(value) {
    var chosen = kept();
    if (value !== (chosen.print || '')) {
      chosen.print = value;
      keep(chosen);
    }
    return chosen;
  }

  /** styles come in the place of this script: before the others */
  function add(file, done, failed) {
    var style = /\.css$/.test(file);
    var made = doc.createElement(style ? 'link' : 'script');
    made.onload = done;
    made.onerror = failed;
    if (style) {
      made.rel = 'stylesheet';
      made.href = file;
    } else {
      made.async = false;
      made.src = file;
    }
    self.parentNode.insertBefore(made, self);
  }

  function apply(chosen, parsing) {
    var file = new URL('../chosen.css', self.src).href;
    NAMES.forEach(function (name) {
      var value = chosen[name];
      if (!/^[a-z0-9-]{1,20}$/.test(value || '')) {
        root.removeAttribute('data-' + name);
        return;
      }
      root.setAttribute('data-' + name, value);
      if (!styled && parsing) {
        doc.write('<link rel="stylesheet" href="' + file + '">');
      } else if (!styled) {
        add(file);
      }
      styled = true;
    });
  }

  function load(files, done, failed) {
    var waiting = files.length;
    files.forEach(function (file) {
      add(file, function () {
        if (--waiting === 0) {
          done();
        }
      }, failed);
    });
  }

  /** the typefaces, before the styles that ask for them have come */
  function preload(font) {
    var link = doc.createElement('link');
    link.rel = 'preload';
    link.as = 'font';
    link.type = 'font/woff2';
    link.crossOrigin = '';
    link.href = font;
    self.parentNode.insertBefore(link, self);
  }

  root.setAttribute('data-script', 'on');
  preload(new URL('../fonts/atkinson-hyperlegible-next-400.woff2', self.src).href);
  preload(new URL('../fonts/atkinson-hyperlegible-next-700.woff2', self.src).href);
  preload(new URL('../fonts/bitter-700.woff2', self.src).href);
  /** who comes to a page of the large print edition keeps large print on all others */
  apply(self.getAttribute('data-print') ? print('large') : kept(), true);
  window.pridvorReading = { kept: kept, keep: keep, apply: apply };

  /** what is chosen in one tab holds in the others, and on the pages that one goes back to */
  function again() {
    apply(kept());
  }
  window.addEventListener('storage', again);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      again();
    }
  });

  /** what is looked for goes behind the # of the address, which is not sent to any server */
  doc.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.className === 'header-search') {
      event.preventDefault();
      location.href = form.action + '#q=' + encodeURIComponent(form.elements[0].value);
    }
  });

  /** a link that leads to large print, or out of it */
  doc.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-print]');
    if (link) {
      print(link.getAttribute('data-print'));
    }
  });

  /** A button that reads the page aloud, where the device has a Romanian voice of its own: others
     would send the text away. Where one was found before, the button comes with the header. */
  var talk = window.speechSynthesis;
  var listen = self.getAttribute('data-listen');

  function voice() {
    return talk.getVoices().filter(function (each) {
      return each.localService && /^ro([-_]|$)/i.test(each.lang);
    })[0];
  }

  function remembered(found) {
    try {
      if (found !== undefined) {
        localStorage[found ? 'setItem' : 'removeItem']('pridvor.voice', 'ro');
      }
      return localStorage.getItem('pridvor.voice') === 'ro';
    } catch (e) {
      return false;
    }
  }

  function offer() {
    var at = doc.querySelector('.header-tools, header > p');
    if (!at || doc.querySelector('button.listen')) {
      return !!at;
    }
    var button = doc.createElement('button');
    button.type = 'button';
    button.className = 'listen';
    button.textContent = listen;
    button.addEventListener('click', function () {
      if (window.pridvorReading.listen) {
        window.pridvorReading.listen(button);
      } else if (!button.getAttribute('data-busy')) {
        button.setAttribute('data-busy', '');
        load([new URL('../css/listen.css', self.src).href, words, new URL('./listen.js', self.src).href], function () {
          button.removeAttribute('data-busy');
          window.pridvorReading.listen(button);
        }, function () {
          button.removeAttribute('data-busy');
        });
      }
    });
    if (at.tagName === 'UL') {
      at.appendChild(doc.createElement('li')).appendChild(button);
    } else {
      at.appendChild(button);
    }
    return true;
  }

  if (talk && listen) {
    window.pridvorReading.voice = voice;
    if (remembered()) {
      var watch = new MutationObserver(function () {
        if (offer()) {
          watch.disconnect();
        }
      });
      watch.observe(root, { childList: true, subtree: true });
    }
    var look = function () {
      if (voice()) {
        remembered(true);
        offer();
      }
    };
    if (talk.addEventListener) {
      talk.addEventListener('voiceschanged', look);
    }
    doc.addEventListener('DOMContentLoaded', look);
  }

  doc.addEventListener('DOMContentLoaded', function () {
    var link = doc.querySelector('a.settings-open');
    if (!link || typeof HTMLDialogElement !== 'function') {
      return;
    }
    var button = doc.createElement('button');
    button.type = 'button';
    button.className = link.className;
    button.setAttribute('aria-haspopup', 'dialog');
    button.textContent = link.textContent;
    link.parentNode.replaceChild(button, link);
    button.addEventListener('click', function () {
      function open() {
        window.pridvorReading.open(button);
      }
      if (window.pridvorReading.open) {
        open();
      } else if (!loading) {
        loading = true;
        load([new URL('../css/settings.css', self.src).href, words, new URL('./settings.js', self.src).href], open, function () {
          location.href = link.href;
        });
      }
    });
  });

  /** Paper cannot be unfolded: what is folded is opened while it prints, for engines that do not
     know ::details-content. */
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = [].slice.call(doc.querySelectorAll('details:not([open])'));
    opened.forEach(function (folded) {
      folded.open = true;
    });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (folded) {
      folded.open = false;
    });
    opened = [];
  });
})(document);
