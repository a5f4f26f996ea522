// The reading settings: a dialog made of the form on the accessibility page, or that form itself.
(function () {
  "use strict";
  var KEY = "pridvor.reading";
  var root = document.documentElement;
  var template = document.getElementById("reading-settings");
  var opener = document.querySelector(".settings-open");
  if (!template || !opener) {
    return;
  }

  function load() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (e) {
      return {};
    }
  }

  function save(choices) {
    try {
      localStorage.setItem(KEY, JSON.stringify(choices));
    } catch (e) {
      // Not saved; the choices hold until the page is left.
    }
  }

  function apply(name, value) {
    if (value) {
      root.setAttribute("data-" + name, value);
    } else {
      root.removeAttribute("data-" + name);
    }
  }

  var dialog = null;

  function build() {
    dialog = template.content.firstElementChild.cloneNode(true);
    document.body.appendChild(dialog);
    var form = dialog.querySelector("form");
    var status = dialog.querySelector("[role=status]");

    function show(choices) {
      Array.prototype.forEach.call(form.querySelectorAll("input"), function (input) {
        input.checked = input.value === (choices[input.name] || "");
      });
    }

    form.addEventListener("change", function (event) {
      var choices = load();
      choices[event.target.name] = event.target.value;
      apply(event.target.name, event.target.value);
      save(choices);
      status.textContent = status.getAttribute("data-saved");
    });
    form.addEventListener("reset", function () {
      Object.keys(load()).forEach(function (name) {
        apply(name, "");
      });
      save({});
      setTimeout(function () {
        show({});
        status.textContent = status.getAttribute("data-reset");
      });
    });
    dialog.querySelector(".settings-close").addEventListener("click", function () {
      dialog.close();
    });
    dialog.addEventListener("close", function () {
      opener.focus();
    });
    show(load());
  }

  if (typeof HTMLDialogElement !== "function") {
    return;
  }
  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", function (event) {
    event.preventDefault();
    if (!dialog) {
      build();
    }
    dialog.showModal();
  });
  opener.addEventListener("keydown", function (event) {
    if (event.key === " ") {
      event.preventDefault();
      opener.click();
    }
  });
})();
