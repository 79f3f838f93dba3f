// Loaded first in the body, and not as a module, so that the page is never drawn as if there were no scripts.
document.body.className +=
  " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
