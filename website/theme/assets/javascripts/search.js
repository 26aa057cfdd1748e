// The search takes a hyphen at the end for an operator, and finds nothing. While an id is being typed ("MIS-"), it goes by what stood before.
document.addEventListener("keyup", event => {
  if (event.target.matches?.(".md-search__input") && /-\s*$/.test(event.target.value)) event.stopPropagation()
}, true)
