# The same calls in each language. usage: Rscript ten_calls.R DOCUMENT
# SPDX-License-Identifier: Apache-2.0
dyn.load("palcare.so")
source("palcare.R")
cacheMetaData(1)
path <- commandArgs(trailingOnly = TRUE)[1]

say <- function(...) cat(..., "\n", sep = "")
refusal <- function(call) {
  message <- tryCatch({ call(); "nothing" }, error = conditionMessage)
  sub("^.*error: ", "", message)
}

service <- type_named("service")
field <- function(name) field_named(service, name)

doc <- Doc_read_file(path, NULL, NULL)
say(doc$count(0), " records")
house <- doc$find("larch-house")
say(house$own_id(), ": ", house$text(field("name"), ""))
invisible(house$set_text(field("name"), "es", "Casa del Álamo"))
say(house$text(field("name"), "es"))
say("refused: ", refusal(function() house$set_value(field("status"), "activ")))
report <- Report()
say("missing: ", refusal(function() Doc_read_file("missing.xml", NULL, report)))
say(report$count(), " problem")
nobody <- doc$find("nobody")
say("nobody: ", if (is.null(nobody)) "nothing" else "somebody")
value <- house$value(field("succeeded-by"), 0)
say("succeeded-by: ", if (is.null(value)) "nothing" else value)
again <- Doc_read_text(doc$to_text(NULL, NULL), "again.xml", NULL, NULL)
say(again$count(0), " records again")
services <- 0
record <- NULL
while (!is.null(record <- doc$next_record(service, record))) services <- services + 1
say(services, " services")
reader <- Reader(path, NULL, NULL)
read <- 0
while (!is.null(reader$take())) read <- read + 1
say(read, " records read")
