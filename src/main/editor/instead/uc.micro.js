// The browser knows every sign.
export const P = /\p{P}/u;
export const S = /\p{S}/u;
