#!/bin/sh
# Refuses every request for memory, in everything the library does: see allocation.c.
# SPDX-License-Identifier: Apache-2.0
exec "$PALCARE_TEST_BIN/allocation"
