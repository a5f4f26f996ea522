/** Before first paint: the reader's own settings, kept only on this device, put on <html>, with the
   styles that they need. The settings' form itself comes when somebody reaches for it; without
   script, or if it does not come, the link leads to the same help in words. */
(function (doc) {
  var NAMES = ['size', 'colours', 'typeface', 'letters', 'leading', 'measure', 'links', 'motion'];
  var root = doc.documentElement;
  var self = doc.currentScript;
  var styled = false;
  var loading = false;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem('pridvor.reading')) || {};
    } catch (e) {
      return {};
    }
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
    var file = self.getAttribute('data-chosen');
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

  function load(done, failed) {
    var files = self.getAttribute('data-settings').split(' ');
    var waiting = files.length;
    loading = true;
    files.forEach(function (file) {
      add(file, function () {
        if (--waiting === 0) {
          done();
        }
      }, failed);
    });
  }

  root.setAttribute('data-script', 'on');
  apply(kept(), true);
  window.pridvorReading = { kept: kept, apply: apply };

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
        load(open, function () {
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
