palcare describe >/dev/full
