/* Before first paint: the reader's own settings, kept only on this device, put on <html>. */
(function (root) {
  root.setAttribute('data-script', 'on');
  try {
    var saved = JSON.parse(localStorage.getItem('pridvor.reading') || '{}'), name;
    for (name in saved) {
      if (/^(size|colours|typeface|letters|leading|measure|links|motion)$/.test(name) && /^[a-z0-9-]{1,20}$/.test(saved[name])) {
        root.setAttribute('data-' + name, saved[name]);
      }
    }
  } catch (e) { /* no storage: the page reads well as it is */ }
})(document.documentElement);
