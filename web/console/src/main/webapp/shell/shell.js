/** The console's frame: theme, density, the person's dialog on a phone, copying what is there to be copied. */

const root = document.documentElement;
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Light to dark and back; kept in this browser. */
export function switchTheme() {
  const now = root.dataset.theme ?? (darkSystem.matches ? 'dark' : 'light');
  keep('theme', now === 'dark' ? 'light' : 'dark');
}

/** Regular to compact and back; kept in this browser. */
export function switchDensity() {
  keep('density', root.dataset.density === 'compact' ? 'regular' : 'compact');
}

function keep(name, value) {
  root.dataset[name] = value;
  try {
    localStorage.setItem(`parley.${name}`, value);
  } catch {
    // Storage is switched off: it holds for this page.
  }
}

async function copy(button) {
  const { textContent } = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(textContent.trim());
  const said = button.querySelector('[role="status"]');
  said.textContent = button.dataset.copied;
  setTimeout(() => (said.textContent = ''), 4000);
}

/** Leaves only the rows that hold every word looked for; says how many. */
function narrow(search) {
  const wanted = search.value.trim().toLocaleLowerCase().split(/\s+/u);
  const rows = [...document.querySelectorAll(search.dataset.narrows)];
  for (const row of rows) row.hidden = !wanted.every((word) => row.textContent.toLocaleLowerCase().includes(word));
  const none = document.getElementById(search.dataset.none);
  if (none) none.hidden = rows.some((row) => !row.hidden);
}

/** The server writes moments in UTC; a person reads their own. */
function localise() {
  const form = new Intl.DateTimeFormat(root.lang === 'en' ? 'en-GB' : root.lang, { dateStyle: 'medium', timeStyle: 'short' });
  for (const element of document.querySelectorAll('time[data-local]')) {
    const at = Date.parse(element.dateTime);
    if (Number.isNaN(at)) continue;
    element.title = element.textContent;
    element.textContent = form.format(at);
  }
}

const does = { theme: switchTheme, density: switchDensity };

document.addEventListener('click', ({ target }) => {
  const control = target.closest?.('[data-switch], [data-open], [data-copy], [data-shows]');
  if (!control) return;
  const { switch: what, open, copy: copied, shows } = control.dataset;
  if (what) does[what]();
  if (open) document.getElementById(open).showModal();
  if (copied) copy(control);
  if (shows) reveal(control, document.getElementById(shows));
});

document.addEventListener('input', ({ target }) => target.dataset?.narrows && narrow(target));

localise();

function reveal(button, field) {
  const shown = field.type === 'text';
  field.type = shown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!shown));
}
