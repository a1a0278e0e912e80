// A button beside each piece of code that copies it.
const english = document.documentElement.lang === 'en';
const words = english ? { copy: 'Copy', done: 'Copied' } : { copy: 'コピー', done: 'コピーしました' };

for (const code of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.copy;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = words.done;
    setTimeout(() => { button.textContent = words.copy; }, 2000);
  });
  code.before(button);
}
