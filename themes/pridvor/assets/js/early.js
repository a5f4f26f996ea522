// Runs before the first paint: puts the reader's saved choices on <html>. Everything stays on the device.
(function (root) {
  root.setAttribute("data-script", "on");
  try {
    var saved = JSON.parse(localStorage.getItem("pridvor.reading") || "{}");
    ["size", "spacing", "lines", "typeface", "colours", "motion", "links"].forEach(function (name) {
      if (typeof saved[name] === "string" && /^[a-z0-9-]+$/.test(saved[name])) {
        root.setAttribute("data-" + name, saved[name]);
      }
    });
  } catch (e) {
    // Storage may be switched off or hold something else: the page reads well without it.
  }
})(document.documentElement);
