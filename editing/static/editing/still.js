// Who asked their system for less motion gets blocks and messages at once, and not gliding.

if (window.jQuery) window.jQuery.fx.off = matchMedia("(prefers-reduced-motion: reduce)").matches;
