/** The reading settings: one form, in a dialog on every page and open on the accessibility page.
   js/early.js loads it when it is wanted. Words come from words.<language>.js, made from the theme's
   messages. Nothing leaves the device. */
(function (doc) {
  'use strict';
  var GROUPS = [
    ['size', ['', '125', '150', '175', '200', '250', '300']],
    ['print', ['', 'large']],
    ['colours', ['', 'light', 'dark', 'black-on-white', 'yellow-on-black']],
    ['typeface', ['', 'hyperlegible', 'dyslexia', 'system']],
    ['letters', ['', 'wide', 'wider']],
    ['leading', ['', 'wide', 'wider']],
    ['measure', ['', 'short', 'full']],
    ['links', ['', 'underline']],
    ['motion', ['', 'less']]
  ];
  var words = window.pridvorWords;
  var reading = window.pridvorReading;
  var forms = [];
  var dialog = null;
  var opener = null;
  var chosen = reading.kept();

  function t(key) {
    return words['settings.' + key] || key;
  }

  function save() {
    return reading.keep(chosen);
  }

  function element(name, attributes, children) {
    var made = doc.createElement(name);
    Object.keys(attributes).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    (children || []).forEach(function (child) {
      made.appendChild(typeof child === 'string' ? doc.createTextNode(child) : child);
    });
    return made;
  }

  function show() {
    forms.forEach(function (form) {
      Array.prototype.forEach.call(form.querySelectorAll('input'), function (input) {
        input.checked = input.value === (chosen[input.getAttribute('data-name')] || '');
      });
    });
  }

  function say(form, text) {
    var status = form.querySelector('[role=status]');
    status.textContent = '';
    setTimeout(function () {
      status.textContent = text;
    }, 60);
  }

  function fieldset(group, prefix) {
    var name = group[0];
    return element('fieldset', {}, [
      element('legend', {}, [t(name)]),
      element('div', { 'class': 'choices' }, group[1].map(function (value) {
        return element('label', { 'class': 'choice' }, [
          element('input', { type: 'radio', name: prefix + name, value: value, 'data-name': name }),
          element('span', {}, [t(name + '.' + (value || 'default'))])
        ]);
      }))
    ]);
  }

  function makeForm(prefix) {
    var reset = element('button', { type: 'button', 'class': 'quiet' }, [t('reset')]);
    var form = element('div', { 'class': 'settings-form' },
      [element('p', { 'class': 'sample' }, [t('sample')])].concat(
        GROUPS.map(function (group) {
          return fieldset(group, prefix);
        }),
        [
          element('p', { 'class': 'hint' }, [t('kept')]),
          element('p', { role: 'status' }),
          element('p', { 'class': 'settings-foot' }, [reset])
        ]
      ));
    form.addEventListener('change', function (event) {
      var input = event.target;
      var name = input.getAttribute('data-name');
      chosen = reading.kept();
      if (input.value) {
        chosen[name] = input.value;
      } else {
        delete chosen[name];
      }
      reading.apply(chosen);
      var kept = save();
      show();
      say(form, t(name) + ': ' + input.nextSibling.textContent + '. ' + t(kept ? 'saved' : 'not-saved'));
      input.parentNode.scrollIntoView({ block: 'nearest' });
    });
    reset.addEventListener('click', function () {
      chosen = {};
      reading.apply(chosen);
      save();
      show();
      say(form, t('was-reset'));
      reset.scrollIntoView({ block: 'nearest' });
    });
    /** what is chosen changes the size of the form itself: what has focus stays in sight */
    if (window.ResizeObserver) {
      new ResizeObserver(function () {
        if (form.contains(doc.activeElement)) {
          doc.activeElement.parentNode.scrollIntoView({ block: 'nearest' });
        }
      }).observe(form);
    }
    forms.push(form);
    return form;
  }

  function open(from) {
    opener = from;
    if (!dialog) {
      var close = element('button', { type: 'button' }, [t('close')]);
      dialog = element('dialog', { 'class': 'settings-dialog', 'aria-labelledby': 'settings-title' }, [
        element('div', { 'class': 'settings-head' }, [
          element('h2', { id: 'settings-title' }, [t('title')]), close
        ]),
        makeForm('dialog-')
      ]);
      close.addEventListener('click', function () {
        dialog.close();
      });
      dialog.addEventListener('click', function (event) {
        if (event.target === dialog) {
          dialog.close();
        }
      });
      dialog.addEventListener('close', function () {
        opener.focus();
      });
      doc.body.appendChild(dialog);
    }
    show();
    dialog.showModal();
  }

  var here = doc.querySelector('div[data-settings]');
  if (here) {
    here.textContent = '';
    here.appendChild(makeForm('page-'));
    show();
  }

  reading.open = open;

  window.addEventListener('storage', function () {
    chosen = reading.kept();
    show();
  });
})(document);
