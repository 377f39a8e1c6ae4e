// @ts-check
/** The search of the reference page, and its list of entries. Runs in the webview; talks to nobody. */
(() => {
  const search = /** @type {HTMLInputElement} */ (document.getElementById('search'));
  const count = /** @type {HTMLElement} */ (document.getElementById('count'));
  const contents = /** @type {HTMLElement} */ (document.getElementById('contents'));
  const entries = [...document.querySelectorAll('article')].map((article, index) => {
    article.id = `entry-${index}`;
    const link = document.createElement('a');
    link.href = `#${article.id}`;
    link.textContent = article.dataset.label ?? '';
    return {
      article,
      link,
      text: `${article.dataset.words ?? ''} ${article.textContent ?? ''}`.toLowerCase(),
    };
  });
  for (const section of document.querySelectorAll('section')) {
    const title = document.createElement('h3');
    title.textContent = section.querySelector('h2')?.textContent ?? '';
    const list = document.createElement('div');
    list.append(
      title,
      ...entries.filter(({ article }) => section.contains(article)).map(({ link }) => link),
    );
    contents.append(list);
  }

  /** Every word must occur, in the entry or in its label. */
  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { article, link, text } of entries) {
      const label = (article.dataset.label ?? '').toLowerCase();
      const hit = words.every((word) => text.includes(word) || label.includes(word));
      article.hidden = !hit;
      link.hidden = !hit;
      if (hit) shown++;
    }
    for (const group of [...document.querySelectorAll('section'), ...contents.children]) {
      /** @type {HTMLElement} */ (group).hidden = ![...group.querySelectorAll('article, a')].some(
        (each) => !(/** @type {HTMLElement} */ (each).hidden),
      );
    }
    count.textContent = (count.dataset.text ?? '')
      .replace('{0}', String(shown))
      .replace('{1}', String(entries.length));
  }

  search.addEventListener('input', filter);
  filter();
  search.focus();
})();
