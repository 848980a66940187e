# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# How the gem compiles the wrapper together with the whole library.
require "mkmf"

pkg_config("libxml-2.0") && have_header("libxml/parser.h") or
  abort "palcare needs libxml2 and pkg-config: on Debian, apt-get install libxml2-dev pkg-config"
pkg_config("jansson") && have_header("jansson.h") or
  abort "palcare needs jansson: on Debian, apt-get install libjansson-dev"

folders = Dir[File.join(__dir__, "lib", "*")].sort
$srcs = Dir[File.join(__dir__, "{.,lib/*}", "*.c")].sort.map { |path| File.basename(path) }
$VPATH.concat(folders.map { |folder| "$(srcdir)/lib/#{File.basename(folder)}" })
$INCFLAGS << " -I$(srcdir) -I$(srcdir)/include -I$(srcdir)/lib"
$CFLAGS << " -std=c11 -fvisibility=hidden -D_POSIX_C_SOURCE=200809L -DSWIG_TYPE_TABLE=palcare -w"
create_makefile("palcare/native")
