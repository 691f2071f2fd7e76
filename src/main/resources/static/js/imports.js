// A file that is too large is said before it travels; the server says the same.
const file = document.querySelector("input[type=file][data-most]");
if (file) {
  file.addEventListener("change", () => {
    const tooLarge = file.files.length > 0 && file.files[0].size > Number(file.dataset.most);
    file.setCustomValidity(tooLarge ? file.dataset.tooLarge : "");
    file.reportValidity();
  });
}
