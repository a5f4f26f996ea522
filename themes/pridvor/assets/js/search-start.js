/** Runs after the search page's own script: where that could not start, says why. Kept in the words
   of old browsers, which do not know modules; opened from a disk, no browser loads them. */
(function (doc) {
  if (!doc.getElementById('search').getAttribute('data-ready')) {
    doc.getElementById(location.protocol === 'file:' ? 'from-disk' : 'too-old').removeAttribute('hidden');
  }
})(document);
