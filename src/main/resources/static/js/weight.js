// What the chosen files weigh together, said before they are sent.
document.querySelectorAll("input[type=file][data-weight]").forEach((field) => {
  const told = document.getElementById(field.dataset.weight);
  field.addEventListener("change", () => {
    const bytes = [...field.files].reduce((sum, file) => sum + file.size, 0);
    const large = bytes >= 1e6;
    const size = new Intl.NumberFormat(field.dataset.language, {
      style: "unit", unit: large ? "megabyte" : "kilobyte", maximumFractionDigits: large ? 1 : 0,
    });
    told.textContent = field.files.length ? [...field.files].map((file) => file.name).join(", ") + " : " + size.format(Math.max(bytes / (large ? 1e6 : 1e3), 1)) : "";
  });
});
