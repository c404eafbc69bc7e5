// Puts the person's theme and density on the page before it is drawn. All that this browser keeps of Parley.
{
  const { documentElement: root } = document;
  for (const name of ['theme', 'density']) {
    try {
      const value = localStorage.getItem(`parley.${name}`);
      if (value) root.dataset[name] = value;
    } catch {
      // Storage is switched off: the system's theme and the regular density hold.
    }
  }
}
