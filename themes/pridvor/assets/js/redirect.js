/** A page that moved: the part of the page that the link names goes along. */
(function (doc) {
  location.replace(doc.currentScript.getAttribute('data-to') + location.search + location.hash);
}(document));
