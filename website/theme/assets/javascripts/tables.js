// A table that is wider than the page scrolls, so it must be reachable with the keyboard.
function reachable() {
  for (const wrap of document.querySelectorAll(".md-typeset__table, .md-typeset__scrollwrap, pre > code, .highlight code")) {
    const wide = wrap.scrollWidth > wrap.clientWidth + 1;
    if (wide) wrap.setAttribute("tabindex", "0");
    else if (wrap.tagName !== "CODE") wrap.removeAttribute("tabindex");
  }
}
addEventListener("load", () => { reachable(); setTimeout(reachable, 300); });
addEventListener("resize", reachable);
