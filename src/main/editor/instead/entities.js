// The browser knows every entity.
export const decodeHTML = (typed) => new DOMParser().parseFromString(typed, "text/html").documentElement.textContent;
