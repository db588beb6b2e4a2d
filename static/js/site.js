/* What pages gain with script; everything works without it. */
