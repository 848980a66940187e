#!/bin/sh
# Every request for memory fails, in everything the library does: see allocation.c.
exec "$PALCARE_TEST_BIN/allocation"
